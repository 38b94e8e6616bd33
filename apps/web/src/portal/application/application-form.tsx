import type { Application, ServiceItem } from "@zhida/gov-services/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { Notice } from "../../ui/notice.tsx";
import { DraftForm } from "./draft-form.tsx";
import { OneClick } from "./one-click.tsx";
import { RegistryNotices } from "./registry-notices.tsx";

type Props = { application: Application; item: ServiceItem };

/** One confirmation where everything is at hand, else the form for what is left. */
export function ApplicationForm({ application, item }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  // Decided when the page opens: a form must not turn into something else under the fingers of who fills it in.
  const [oneClick] = useState(application.oneClick && application.state === "draft");
  const helping = me && me.subject.name !== application.subject.name;
  return (
    <>
      {helping && <Notice>{t("apply.helping", { name: application.subject.name })}</Notice>}
      {application.state === "supplement" && (
        <Notice kind="warning">
          <strong>{t("apply.supplement")}</strong>
          {application.note && <span>{application.note}</span>}
        </Notice>
      )}
      <RegistryNotices application={application} />
      {oneClick ? (
        <OneClick application={application} item={item} />
      ) : (
        <DraftForm application={application} item={item} />
      )}
    </>
  );
}
