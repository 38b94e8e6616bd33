import CheckOutlined from "@ant-design/icons/CheckOutlined";
import CloseOutlined from "@ant-design/icons/CloseOutlined";
import QuestionOutlined from "@ant-design/icons/QuestionOutlined";
import type { Explanation } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useCellWords } from "../rule/use-cell-words.ts";
import "./explanation-view.css";

/** Why, why not or what is missing: each decisive condition in one sentence, with its ground. */
export function ExplanationView({ explanation, brief }: { explanation: Explanation; brief?: boolean }) {
  const { t } = useTranslation("policies");
  const text = useText();
  const says = useCellWords();
  const missing = explanation.missing.map((name) => {
    const label = says.fact(name)?.label;
    return label ? text(label) : name;
  });
  return (
    <div className="explanation">
      <ul>
        {explanation.reasons.map(({ met, sentence, source, text: rule }) => (
          <li key={`${sentence.zh}${rule}`} className={`explanation-${met === null ? "open" : met ? "met" : "unmet"}`}>
            <ReasonMark met={met} />
            <span>
              {text(sentence)}
              {!brief && source && <span className="quiet small"> {source}</span>}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="quiet small">{t("trial.missing", { facts: missing.join(t("listComma")) })}</p>
      )}
    </div>
  );
}

function ReasonMark({ met }: { met: boolean | null }) {
  const { t } = useTranslation("policies");
  const Icon = met === null ? QuestionOutlined : met ? CheckOutlined : CloseOutlined;
  return (
    <>
      <Icon aria-hidden="true" />
      <span className="visually-hidden">{t(met === null ? "trial.open" : met ? "trial.met" : "trial.unmet")}</span>
    </>
  );
}
