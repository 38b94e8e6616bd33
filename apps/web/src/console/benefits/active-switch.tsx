import type { Benefit } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Switch } from "../../ui/switch.tsx";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";
import { useSaveBenefit } from "./use-save-benefit.ts";

/** Granting on or off; whoever may not change it reads how it stands. */
export function ActiveSwitch({ benefit }: { benefit: Benefit }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const save = useSaveBenefit(benefit.policy);
  const mayManage = useMe()?.permissions.includes("benefit.manage");
  if (!mayManage) return <Tag tone={benefit.active ? "jade" : "plain"}>{t(benefit.active ? "on" : "off")}</Tag>;
  return (
    <Switch
      name={t("list.switch", { name: text(benefit.name) })}
      checked={benefit.active}
      onChange={(isOn) =>
        save.mutate(
          { revision: benefit.revision, setup: benefit.setup, active: isOn },
          { onError: (error) => toast(error.message) },
        )
      }
    />
  );
}
