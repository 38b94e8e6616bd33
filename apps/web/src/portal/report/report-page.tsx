import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { buttonClass } from "../../ui/button.tsx";
import { SkeletonCard } from "../../ui/skeleton.tsx";
import { taxonomyQuery } from "../incidents/incident-queries.ts";
import { useOfflineShell } from "../offline/use-offline-shell.ts";
import { useServiceClock } from "../outbox/use-service-clock.ts";
import { Page } from "../shell/page.tsx";
import { CategoryStep } from "./category/category-step.tsx";
import { FinishStep } from "./finish/finish-step.tsx";
import { problemOf } from "./problem-of.ts";
import "../../ui/strip.css";
import "./report-page.css";
import { ReportSent } from "./report-sent.tsx";
import { StepBar } from "./step-bar.tsx";
import { usePostReport } from "./use-post-report.ts";
import { useReportDraft } from "./use-report-draft.ts";
import { WhatStep } from "./what-step.tsx";

/** 随手拍: what, which kind, where — three steps, kept on the phone after each touch. */
export function ReportPage() {
  const { t } = useTranslation("reporting");
  const me = useMe();
  const now = useServiceClock();
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const { draft, change, forget } = useReportDraft();
  const [sentId, setSentId] = useState<string>();
  const [missing, setMissing] = useState<string>();
  const post = usePostReport();
  useOfflineShell();
  const step = draft?.step;
  const head = useFocusOnStep(step);
  if (sentId) return <ReportSent id={sentId} onAgain={() => setSentId(undefined)} />;
  if (!draft || !step) {
    return (
      <Page title={t("report.title")} narrow>
        <SkeletonCard lines={6} />
      </Page>
    );
  }
  const category = taxonomy?.categories.find(({ code }) => code === draft.category);
  const as = me?.permissions.includes("grid.work") ? "grid" : "resident";
  const goTo = (next: 1 | 2 | 3) => {
    setMissing(undefined);
    change({ step: next });
  };
  const goOn = async () => {
    const problem = problemOf(draft, category);
    setMissing(problem);
    if (problem) return;
    if (step !== 3) return goTo(step === 1 ? 2 : 3);
    if (!me) return;
    await post({ draft, category, as, personId: me.personId, now: now() });
    await forget();
    setSentId(draft.clientId);
  };
  return (
    <Page title={t("report.title")} narrow lead={step === 1 ? t("report.lead") : undefined}>
      <div className="report">
        <h2 ref={head} tabIndex={-1} className="report-step">
          <span className="report-count">{t("report.step", { step })}</span>
          {t(`report.heading.${step}`)}
        </h2>
        {step === 1 && <WhatStep draft={draft} change={change} />}
        {step === 2 && <CategoryStep draft={draft} change={change} as={as} />}
        {step === 3 && <FinishStep draft={draft} change={change} category={category} as={as} onFollow={forget} />}
        {missing && (
          <p className="strip strip-cinnabar" role="alert">
            {t(missing)}
          </p>
        )}
        {step === 3 && me === null && (
          <p className="strip strip-cinnabar">
            {t("report.signInFirst")}{" "}
            <Link to="/sign-in" search={{ back: "/report" }} className={buttonClass({ look: "primary" })}>
              {t("nav.signIn")}
            </Link>
          </p>
        )}
        <StepBar
          step={step}
          onBack={() => goTo(step === 3 ? 2 : 1)}
          onNext={() => void goOn()}
          blocked={step === 3 && !me}
        />
      </div>
    </Page>
  );
}

/** A screen reader goes on at the new step. */
function useFocusOnStep(step: number | undefined) {
  const head = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== undefined && step !== undefined && before.current !== step) {
      head.current?.focus();
      scrollTo({ top: 0 });
    }
    before.current = step;
  }, [step]);
  return head;
}
