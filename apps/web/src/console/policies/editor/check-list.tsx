import type { CheckFinding } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Tag } from "../../../ui/tag.tsx";
import { useDecisionName } from "../rule/use-decision-name.ts";
import "./check-list.css";

type Props = { findings: readonly CheckFinding[]; onJump?: (finding: CheckFinding) => void };

/** What stands in the way and what to look at, each with its place; a press leads there. */
export function CheckList({ findings, onJump }: Props) {
  const { t } = useTranslation("policies");
  const text = useText();
  const nameOf = useDecisionName();
  const place = ({ element, row, column, rows }: CheckFinding) => {
    const parts = [
      element && nameOf(element),
      row !== null
        ? t("check.row", { row })
        : rows.length > 0 && t("check.rows", { rows: rows.slice(0, 8).join(t("listComma")) }),
      column !== null && t("check.column", { column }),
    ];
    return parts.filter(Boolean).join(" · ");
  };
  return (
    <ul className="check-list">
      {findings.map((finding) => {
        const key = [finding.code, finding.element, finding.row, finding.column, finding.rows, finding.text].join("|");
        const said = (
          <>
            <Tag tone={finding.severity === "error" ? "cinnabar" : "ochre"}>{t(`check.${finding.severity}`)}</Tag>
            <span>
              {text(finding.sentence)}
              <span className="quiet small"> {place(finding)}</span>
            </span>
          </>
        );
        return (
          <li key={key}>
            {onJump ? (
              <button type="button" className="check-list-entry" onClick={() => onJump(finding)}>
                {said}
              </button>
            ) : (
              <div className="check-list-entry">{said}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
