import type { Case } from "@zhida/caseflow/contract";
import type { Application } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** What the officer must look at: failed conditions, silent registries, contradictions, facts that are only declared. */
export function CaseNotes({ found, application }: { found: Case; application: Application }) {
  const { t } = useTranslation();
  const text = useText();
  const { eligibility, registries, fields } = application;
  const silent = registries.filter(({ status }) => status === "unavailable");
  const disputed = fields.filter((field) => field.visible && (field.candidates?.length ?? 0) > 1);
  const declared = fields.filter((field) => field.visible && field.origin === "declared");
  return (
    <>
      {eligibility.verdict === "no" && (
        <Notice kind="error">
          <strong>{t("caseView.ruleFails")}</strong>
          <ul>
            {eligibility.reasons.map((reason) => (
              <li key={reason.id}>
                {text(reason.say)}
                {reason.law && <span className="quiet small"> {text(reason.law)}</span>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {eligibility.verdict === "yes" && found.closedAt === null && (
        <Notice kind="good">{t("caseView.ruleHolds")}</Notice>
      )}
      {silent.length > 0 && (
        <Notice kind="warning">
          {t("caseView.silent", { names: silent.map(({ dataset }) => text(dataset.name)).join(t("listComma")) })}
        </Notice>
      )}
      {disputed.length > 0 && <Notice kind="warning">{t("caseView.disputed", { count: disputed.length })}</Notice>}
      {declared.length > 0 && <Notice>{t("caseView.declared", { count: declared.length })}</Notice>}
    </>
  );
}
