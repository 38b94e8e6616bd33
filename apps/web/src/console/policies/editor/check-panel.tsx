import type { CheckFinding, CheckList as List } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { CheckList } from "./check-list.tsx";

type Props = { check: List; isChecking: boolean; onJump: (finding: CheckFinding) => void };

/** The live check list beside the draft. */
export function CheckPanel({ check, isChecking, onJump }: Props) {
  const { t } = useTranslation("policies");
  return (
    <Card
      className="check-panel"
      title={t("check.title")}
      more={isChecking && <span className="quiet small">{t("check.running")}</span>}
    >
      <div aria-live="polite" aria-busy={isChecking}>
        {check.items.length === 0 ? (
          <Notice kind="good">{t("check.nothing")}</Notice>
        ) : (
          <CheckList findings={check.items} onJump={onJump} />
        )}
      </div>
    </Card>
  );
}
