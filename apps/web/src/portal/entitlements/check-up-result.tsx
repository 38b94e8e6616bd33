import type { CheckUp } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SkeletonCard } from "../../ui/skeleton.tsx";
import { AnswerList } from "./answer-list.tsx";
import { FoundGroups } from "./found-groups.tsx";
import type { CheckUpSession } from "./use-check-up.ts";
import { useFound } from "./use-found.ts";

const counted = ["eligible", "notEligible", "open"] as const;

/** How it came out: what I can have, what is open, and what I said for it. */
export function CheckUpResult({ checkUp, session }: { checkUp: CheckUp; session: CheckUpSession }) {
  const { t } = useTranslation("entitlements");
  const found = useFound();
  const { counts, question, said } = checkUp;
  return (
    <>
      <div className="check-up-result">
        <h2>{question ? t("checkUp.yours", { count: counts.eligible }) : t("checkUp.doneTitle")}</h2>
        {!question && <p>{t("checkUp.doneText")}</p>}
        <dl className="check-up-counts">
          {counted.map((name) => (
            <div key={name} className="check-up-count">
              <dd>{counts[name]}</dd>
              <dt>{t(`checkUp.counts.${name}`)}</dt>
            </div>
          ))}
        </dl>
        {question && (
          <Button look="primary" size="large" onClick={session.goOn}>
            {t("checkUp.goOn")}
          </Button>
        )}
      </div>
      {said.length > 0 && <Notice>{t("answer.private")}</Notice>}
      <AnswerList said={said} session={session} />
      {found ? <FoundGroups found={found} /> : <SkeletonCard lines={4} />}
    </>
  );
}
