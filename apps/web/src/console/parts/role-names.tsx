import { type RoleCode, roleNames } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";

export function RoleNames({ roles }: { roles: readonly RoleCode[] }) {
  const { t } = useTranslation();
  const text = useText();
  return roles.map((role) => text(roleNames[role])).join(t("listComma"));
}
