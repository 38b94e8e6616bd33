import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { call } from "../../api/call.ts";
import { Card } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Link } from "../navigation.tsx";
import { Facts } from "../parts/facts.tsx";
import { Page } from "../parts/page.tsx";
import { Consumers } from "./consumers.tsx";
import { RatingParameters } from "./rating-parameters.tsx";

/** Whether it runs, how others connect to it, and the numbers that may be changed. */
export function SystemPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("system.title")} lead={t("system.lead")}>
      <Card title={t("system.state")}>
        <Facts
          facts={[
            { name: t("system.alive"), value: <Probe path="/healthz" /> },
            { name: t("system.ready"), value: <Probe path="/readyz" /> },
            { name: t("system.metrics"), value: <a href="/metrics">/metrics</a> },
            { name: t("system.reference"), value: <a href="/docs">/docs</a> },
            {
              name: t("system.failed"),
              value: (
                <Link to="/notices" search={{ part: "deliveries" }}>
                  {t("system.toDeliveries")}
                </Link>
              ),
            },
          ]}
        />
      </Card>
      <Consumers />
      <RatingParameters />
    </Page>
  );
}

const EVERY_MS = 15_000;

function Probe({ path }: { path: string }) {
  const { t } = useTranslation();
  const { isError, isPending } = useQuery({
    queryKey: ["system", path],
    queryFn: () => call({ path, answer: z.object({ status: z.string() }) }),
    refetchInterval: EVERY_MS,
    retry: false,
  });
  if (isPending) return <Tag>{t("system.asking")}</Tag>;
  return <Tag tone={isError ? "cinnabar" : "jade"}>{t(isError ? "system.down" : "system.up")}</Tag>;
}
