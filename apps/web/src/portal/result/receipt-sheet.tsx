import type { Receipt } from "@zhida/gov-services/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Documents } from "./documents.tsx";
import { Seal } from "./seal.tsx";
import "./result-page.css";

export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const text = useText();
  const { money, time, date } = useFormats();
  const { payment } = receipt;
  return (
    <Card className="receipt">
      <Seal state={receipt.state} />
      <div className="receipt-head">
        <h2>{text(receipt.itemName)}</h2>
        <span className="quiet">{text(receipt.department.name)}</span>
        {payment && <span className="receipt-sum">{money(payment.amountFen)}</span>}
      </div>
      <dl className="receipt-facts">
        <Fact name={t("result.number")}>{receipt.caseNumber}</Fact>
        <Fact name={t("result.applicant")}>{receipt.subjectName}</Fact>
        <Fact name={t("result.submittedAt")}>{time(receipt.submittedAt)}</Fact>
        {receipt.decidedAt && <Fact name={t("result.decidedAt")}>{time(receipt.decidedAt)}</Fact>}
        {!receipt.decidedAt && receipt.dueAt && <Fact name={t("result.dueAt")}>{date(receipt.dueAt)}</Fact>}
        {payment && (
          <>
            <Fact name={t("result.account")}>
              {payment.bank} {payment.account}
            </Fact>
            <Fact name={t("result.settlesOn")}>
              {payment.state === "paid" && payment.paidAt
                ? t("result.paidAt", { time: time(payment.paidAt) })
                : date(payment.settlesOn)}
            </Fact>
          </>
        )}
        {receipt.results.map((result) => (
          <Fact key={result.name.zh} name={t("result.result")}>
            {text(result.name)}
          </Fact>
        ))}
        <Fact name={t("result.effort")}>
          {t("result.effortText", {
            time: durationOf(receipt.tookSeconds, t),
            fields: receipt.typedFields,
            uploads: receipt.uploads,
          })}
        </Fact>
      </dl>
      <Documents documents={receipt.documents} />
    </Card>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function durationOf(seconds: number | null, t: (key: string, values: { count: number }) => string): string {
  if (seconds === null) return "";
  if (seconds < 60) return t("result.seconds", { count: Math.max(1, Math.round(seconds)) });
  return t("result.minutes", { count: Math.round(seconds / 60) });
}
