import { Link } from "@tanstack/react-router";
import type { Verification } from "@zhida/gov-grid/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { DeadlineBadge } from "../../../ui/deadline-badge.tsx";
import { useNow } from "../../demo/demo-queries.ts";
import { useOutbox } from "../../outbox/outbox.ts";

/** 待核查: what departments say is done; what was already looked at and waits on the phone is left out. */
export function Verifications({ verifications }: { verifications: readonly Verification[] }) {
  const { t } = useTranslation("grid");
  const text = useText();
  const now = useNow();
  const looked = new Set(
    useOutbox().flatMap(({ work, state }) => (work.kind === "verify" && state !== "refused" ? [work.incidentId] : [])),
  );
  const open = verifications.filter(({ incidentId }) => !looked.has(incidentId));
  return (
    <div id="verifications">
      <Card title={t("today.verifyTitle")}>
        {open.length === 0 && <p className="quiet">{t("today.verifyNone")}</p>}
        <ul className="duty-list">
          {open.map(({ incidentId, title, address, dueAt }) => (
            <li key={incidentId}>
              <Link to="/grid/verify/$id" params={{ id: incidentId }} className="duty">
                <span>
                  <strong>{text(title)}</strong>
                  <span className="small quiet">{address}</span>
                </span>
                <DeadlineBadge dueAt={dueAt} now={now} />
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
