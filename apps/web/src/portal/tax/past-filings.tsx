import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Paged } from "../../ui/paged.tsx";
import "../cases/application-row.css";
import { useQuarterName } from "./quarter-name.ts";
import { filingsQuery } from "./tax-queries.ts";

export function PastFilings() {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { money, time } = useFormats();
  const quarterName = useQuarterName();
  const query = useInfiniteQuery(filingsQuery);
  return (
    <Card title={t("filing.past")}>
      <Paged query={query} none={<p className="quiet">{t("filing.none")}</p>}>
        {(filings) => (
          <ul className="application-rows">
            {filings.map(({ id, quarter, payableFen, reliefFen, reliefs, filedAt }) => (
              <li key={id} className="application-row">
                <span className="row row-apart">
                  <strong>{quarterName(quarter)}</strong>
                  <span>{money(payableFen)}</span>
                </span>
                {reliefFen > 0 && (
                  <span className="small">
                    {t("filing.saved", { money: money(reliefFen) })}
                    {" · "}
                    {reliefs.map(({ name }) => text(name)).join(t("listSeparator"))}
                  </span>
                )}
                <span className="quiet small">{time(filedAt)}</span>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Card>
  );
}
