import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../shell/page.tsx";
import { AnswerList } from "./answer-list.tsx";
import "./check-up-page.css";
import { CheckUpProgress } from "./check-up-progress.tsx";
import { CheckUpResult } from "./check-up-result.tsx";
import { checkUpQuery } from "./entitlement-queries.ts";
import { JustChanged } from "./just-changed.tsx";
import { QuestionForm } from "./question-form.tsx";
import { useCheckUp } from "./use-check-up.ts";

/** 政策体检: one question at a time, the one that settles most policies first. */
export function CheckUpPage() {
  const { t } = useTranslation("entitlements");
  const { fact } = useSearch({ from: "/signed-in/check-up" });
  const query = useQuery(checkUpQuery(fact));
  const session = useCheckUp(fact);
  return (
    <Page
      title={t("checkUp.title")}
      lead={t("checkUp.lead")}
      back={{ to: "/entitlements", label: t("entitlement.title") }}
      narrow
    >
      <Loaded query={query}>
        {(checkUp) =>
          checkUp.question && !session.finished ? (
            <>
              <CheckUpProgress counts={checkUp.counts} />
              <JustChanged step={session.step} />
              <Card>
                <QuestionForm key={checkUp.question.fact.name} question={checkUp.question} session={session} />
              </Card>
              <Notice>{t("answer.private")}</Notice>
              <AnswerList said={checkUp.said} session={session} />
            </>
          ) : (
            <CheckUpResult checkUp={checkUp} session={session} />
          )
        }
      </Loaded>
    </Page>
  );
}
