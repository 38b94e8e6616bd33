import { useTranslation } from "react-i18next";
import { Page } from "../parts/page.tsx";
import { AuditSearch } from "./audit-search.tsx";
import { AuditVerification } from "./audit-verification.tsx";

/** Every use of personal data, and the proof that the record of it was not rewritten. */
export function AuditPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("audit.title")} lead={t("audit.lead")}>
      <AuditVerification />
      <AuditSearch />
    </Page>
  );
}
