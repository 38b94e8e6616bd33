import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { Facts } from "../../parts/facts.tsx";
import { taxonomyQuery } from "../incident-queries.ts";
import { useCountyBounds } from "../parts/use-county-bounds.ts";
import { curlExample, plainService } from "./curl-example.ts";
import "../../parts/shown-once.css";

const BASE = "/open311/v2";

/** What a partner's programmers need: the address, the standard, the reference, an example that works as it stands. */
export function ConnectCard() {
  const { t } = useTranslation("command");
  const address = `${location.origin}${BASE}`;
  return (
    <Card title={t("partners.connect")}>
      <div className="stack">
        <Facts
          facts={[
            {
              name: t("partners.address"),
              value: (
                <span className="row">
                  <code className="mono">{address}</code>
                  <CopyButton text={address} />
                </span>
              ),
            },
            {
              name: t("partners.standard"),
              value: <a href="https://wiki.open311.org/GeoReport_v2/">{t("partners.standardName")}</a>,
            },
            {
              name: t("partners.reference"),
              value: (
                <span className="row">
                  <a href="/docs">{t("partners.docs")}</a>
                  <a href={`${BASE}/discovery.json`}>{t("partners.discovery")}</a>
                  <a href={`${BASE}/services.json`}>{t("partners.services")}</a>
                </span>
              ),
            },
          ]}
        />
        <p className="quiet">{t("partners.connectText")}</p>
        <CurlExample apiKey={t("partners.yourKey")} />
      </div>
    </Card>
  );
}

/** The example filled in for this server, this county and a category that a partner may file. */
export function CurlExample({ apiKey }: { apiKey: string }) {
  const { t } = useTranslation("command");
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const [west, south, east, north] = useCountyBounds();
  const service = plainService(taxonomy?.categories ?? []);
  if (!service) return null;
  const example = curlExample({
    origin: location.origin,
    service: service.code,
    point: { lon: (west + east) / 2, lat: (south + north) / 2 },
    description: t("partners.exampleText"),
    key: apiKey,
  });
  return (
    <section className="stack" aria-label={t("partners.example")}>
      <div className="row row-apart">
        <strong>{t("partners.example")}</strong>
        <CopyButton text={example} />
      </div>
      <pre className="mono code-block">{example}</pre>
    </section>
  );
}
