import type { CaseResult } from "@zhida/matching/contract";
import { useText } from "../../../i18n/use-text.ts";
import { Notice } from "../../../ui/notice.tsx";
import { ExplanationView } from "../trial/explanation-view.tsx";

/** What came out other than expected, and why the rule says so. */
export function CaseOutcome({ result }: { result: CaseResult }) {
  const text = useText();
  return (
    <Notice kind="warning">
      <div className="stack">
        {result.differences.map((difference) => (
          <p key={difference.zh}>{text(difference)}</p>
        ))}
        <ExplanationView explanation={result.explanation} />
      </div>
    </Notice>
  );
}
