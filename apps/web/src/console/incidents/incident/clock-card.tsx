import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { type RoleCode, roleNames } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Facts } from "../../parts/facts.tsx";
import { OrganisationName } from "../../parts/organisation-name.tsx";
import { DueTag } from "../parts/due-tag.tsx";
import { TermText } from "../parts/term-text.tsx";
import { useCategory } from "../parts/use-category.ts";
import { useDeadline } from "../parts/use-deadline.ts";

/** Until when, and with whom it lies. */
export function ClockCard({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const deadline = useDeadline();
  const { incident, task } = detail;
  const category = useCategory(incident.category.code);
  const role = task && (roleNames[task.role as RoleCode] ?? undefined);
  return (
    <Card title={t("incident.clock")} more={<DueTag clock={incident.clock} dueAt={incident.dueAt} now={now} />}>
      <Facts
        facts={[
          {
            name: t("clockFacts.handler"),
            value: incident.handlingOrganisation ? text(incident.handlingOrganisation.name) : t("clockFacts.nobody"),
          },
          category !== undefined && { name: t("clockFacts.term"), value: <TermText term={category.term} /> },
          incident.dueAt !== null && { name: t("clockFacts.dueAt"), value: deadline(incident.dueAt, now) },
          incident.closedAt !== null && { name: t("clockFacts.closedAt"), value: time(incident.closedAt, now) },
          task !== null && {
            name: t("clockFacts.waitsFor"),
            value: (
              <>
                <OrganisationName code={task.organisation} />
                {role && <span className="quiet"> · {text(role)}</span>}
              </>
            ),
          },
          task !== null && { name: t("clockFacts.assignee"), value: task.assignee?.name ?? t("clockFacts.unclaimed") },
          task?.dueAt != null && { name: t("clockFacts.stepDue"), value: deadline(task.dueAt, now) },
        ]}
      />
    </Card>
  );
}
