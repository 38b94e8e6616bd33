import { useQuery } from "@tanstack/react-query";
import type { GrantDetail } from "@zhida/gov-benefits/contract";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { GrantHistory } from "../../../portal/benefits/grant-history.tsx";
import { GrantStateTag } from "../../../portal/benefits/grant-state-tag.tsx";
import { InstalmentsCard } from "../../../portal/benefits/instalments-card.tsx";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Facts } from "../../parts/facts.tsx";
import { useDivisionName } from "../../policies/dry-run/use-division-name.ts";
import { grantQuery } from "../benefit-queries.ts";
import { RecoveryStateTag } from "../recoveries/recovery-state-tag.tsx";
import { StopForm } from "./stop-form.tsx";
import "./grant-drawer.css";

/** One grant beside the list: why, what was paid, what happened, and how it is stopped. */
export function GrantDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation("benefits");
  const query = useQuery(grantQuery(id));
  return (
    <Drawer open title={t("grants.detail")} size="min(40rem, 100vw)" onClose={onClose} destroyOnHidden>
      <div className="console stack">
        <Loaded query={query}>{(grant) => <InFull grant={grant} />}</Loaded>
      </div>
    </Drawer>
  );
}

function InFull({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const { money, date } = useFormats();
  const nameOf = useDivisionName();
  return (
    <>
      <Facts
        facts={[
          { name: t("grants.who"), value: grant.subject.name },
          { name: t("grants.key"), value: <span className="mono">{grant.subject.key}</span> },
          { name: t("grants.town"), value: nameOf(grant.division) },
          { name: t("grants.state"), value: <GrantStateTag state={grant.state} /> },
          { name: t("grants.mode"), value: t(`mode.${grant.mode}`) },
          { name: t("grants.since"), value: date(grant.since) },
          grant.until !== null && { name: t("grants.until"), value: date(grant.until) },
          grant.amountFen !== null && { name: t("grants.amount"), value: money(grant.amountFen) },
        ]}
      />
      <Card title={t("grants.why")}>
        {grant.reasons.length === 0 && <p className="quiet">{t("grants.noReason")}</p>}
        <ul className="grant-points">
          {grant.reasons.map((reason) => (
            <li key={reason.zh}>{text(reason)}</li>
          ))}
        </ul>
      </Card>
      <InstalmentsCard instalments={grant.instalments} />
      {grant.recoveries.length > 0 && (
        <Card title={t("part.recoveries")}>
          <ul className="grant-points">
            {grant.recoveries.map((each) => (
              <li key={each.id} className="row row-apart">
                <span>
                  <strong>{money(each.amountFen)}</strong> · {text(each.reason)}
                </span>
                <RecoveryStateTag state={each.state} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <GrantHistory history={grant.history} />
      {grant.may.stop && <StopForm grant={grant} />}
    </>
  );
}
