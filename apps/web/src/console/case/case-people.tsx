import type { CaseDetail } from "@zhida/caseflow/contract";
import { maskCreditCode, maskResidentId } from "@zhida/china-ids";
import { RoleCode, roleNames } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Facts } from "../parts/facts.tsx";
import { OrganisationName } from "../parts/organisation-name.tsx";

/** Who applied, through which channel, who handles it, who has signed. */
export function CasePeople({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const { case: found, task } = detail;
  const { subject, applicant } = found;
  const maskedKey = maskedKeyOf(subject);
  const role = RoleCode.safeParse(task?.role);
  return (
    <Card title={t("caseView.people")}>
      <Facts
        facts={[
          { name: t("caseView.subject"), value: subject.name },
          { name: t(`caseView.key.${subject.kind}`), value: <span className="mono">{maskedKey}</span> },
          applicant !== null &&
            applicant.personId !== subject.id && { name: t("caseView.applicant"), value: applicant.name },
          { name: t("caseView.channel"), value: t(`channel.${found.channel}`) },
          { name: t("caseView.organisation"), value: <OrganisationName code={found.handlingOrganisation} /> },
          role.success && { name: t("caseView.role"), value: text(roleNames[role.data]) },
          task?.count === 1 && {
            name: t("caseView.assignee"),
            value: task.assignee?.name ?? <span className="quiet">{t("work.unclaimed")}</span>,
          },
          task !== null &&
            task.count > 1 && {
              name: t("caseView.signatures", { signed: task.signatures.length, count: task.count }),
              value: task.signatures.map((signature) => signature.name).join(t("listComma")) || t("none"),
            },
        ]}
      />
    </Card>
  );
}

function maskedKeyOf({ kind, key }: CaseDetail["case"]["subject"]): string {
  if (kind === "place") return key;
  return kind === "person" ? maskResidentId(key) : maskCreditCode(key);
}
