import type { Benefit } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";
import { useSaveBenefit } from "./use-save-benefit.ts";
import "../../ui/switch.css";

/** Granting on or off; whoever may not change it reads how it stands. */
export function ActiveSwitch({ benefit }: { benefit: Benefit }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const save = useSaveBenefit(benefit.policy);
  const mayManage = useMe()?.permissions.includes("benefit.manage");
  if (!mayManage) return <Tag tone={benefit.active ? "jade" : "plain"}>{t(benefit.active ? "on" : "off")}</Tag>;
  return (
    <input
      className="switch"
      type="checkbox"
      role="switch"
      aria-label={t("list.switch", { name: text(benefit.name) })}
      checked={benefit.active}
      aria-checked={benefit.active}
      onChange={(event) =>
        save.mutate(
          { revision: benefit.revision, setup: benefit.setup, active: event.target.checked },
          { onError: (error) => toast(error.message) },
        )
      }
    />
  );
}
