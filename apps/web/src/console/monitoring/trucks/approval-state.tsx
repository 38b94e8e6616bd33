import type { ApprovalState, TruckApproval } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../../ui/tag.tsx";

type Told = Pick<TruckApproval, "validFrom" | "validTo" | "withdrawn">;

/** As the server tells it, on a day in China. */
function approvalState({ validFrom, validTo, withdrawn }: Told, today: string): ApprovalState {
  if (withdrawn) return "withdrawn";
  if (today < validFrom) return "upcoming";
  return today > validTo ? "expired" : "current";
}

const tones: Record<ApprovalState, Tone> = { current: "jade", upcoming: "slate", expired: "ochre", withdrawn: "plain" };

export function ApprovalStateTag({ approval, today }: { approval: Told; today: string }) {
  const { t } = useTranslation("monitoring");
  const state = approvalState(approval, today);
  return <Tag tone={tones[state]}>{t(`approvalState.${state}`)}</Tag>;
}
