import { Link } from "@tanstack/react-router";
import type { ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SwitchSubject } from "./switch-subject.tsx";

type Props = { item: Pick<ServiceItem, "code" | "audience" | "channels"> };

/** 立即办理; or why not here, or not as whom one is now. */
export function ApplyLink({ item }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  if (!item.channels.includes("portal")) return <Notice kind="warning">{t("item.notOnline")}</Notice>;
  if (me && !item.audience.includes(me.subject.kind)) {
    return <SwitchSubject me={me} />;
  }
  return (
    <Link
      to="/services/$code/apply"
      params={{ code: item.code }}
      className={buttonClass({ look: "primary", size: "large", wide: true })}
    >
      {t("item.apply")}
    </Link>
  );
}
