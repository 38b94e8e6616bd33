import type { Receipt } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { type Step, Timeline } from "../../ui/timeline.tsx";

/** What happened and what comes: handed in, decided, paid. */
export function NextSteps({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { time, date } = useFormats();
  const { decidedAt, dueAt, payment } = receipt;
  const steps: Step[] = [{ key: "submitted", title: t("result.step.submitted"), meta: time(receipt.submittedAt) }];
  if (decidedAt) steps.push({ key: "decided", title: t("result.step.decided"), meta: time(decidedAt), stage: "now" });
  else
    steps.push({
      key: "deciding",
      title: t("result.step.deciding"),
      meta: dueAt ? t("result.step.until", { date: date(dueAt) }) : undefined,
      stage: "now",
    });
  if (payment?.state === "paid" && payment.paidAt)
    steps.push({ key: "paid", title: t("result.step.paid"), meta: time(payment.paidAt), stage: "now" });
  else if (payment)
    steps.push({
      key: "paying",
      title: t("result.step.paying"),
      meta: t("result.step.expected", { date: date(payment.settlesOn) }),
      stage: "next",
    });
  return <Timeline steps={steps} />;
}
