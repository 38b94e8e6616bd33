import type { Payment } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { ChangeAccount } from "./change-account.tsx";

const tones: Record<Payment["state"], Tone> = {
  ordered: "slate",
  paid: "jade",
  retrying: "ochre",
  failed: "cinnabar",
  cancelled: "slate",
};

type Props = { payment: Payment; isMine?: boolean };

export function PaymentCard({ payment, isMine = false }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { money, date, time } = useFormats();
  return (
    <Card
      title={t("payment.title")}
      more={<Tag tone={tones[payment.state]}>{t(`payment.state.${payment.state}`)}</Tag>}
    >
      <div className="stack">
        <div>
          <strong className="receipt-sum">{money(payment.amountFen)}</strong>
          <p className="quiet small">{text(payment.description)}</p>
        </div>
        <p>
          {payment.bank} {payment.account}
        </p>
        <p className="quiet">
          {payment.paidAt
            ? t("payment.paid", { time: time(payment.paidAt) })
            : payment.state !== "failed" && t("payment.expected", { date: date(payment.settlesOn) })}
        </p>
        {payment.lastError && (
          <Notice kind="warning">
            <span>{text(payment.lastError)}</span>
            {payment.state === "retrying" && <span>{t("payment.retried")}</span>}
          </Notice>
        )}
        {payment.accountChanges.map(({ at, by, from, to }) => (
          <p key={at} className="quiet small">
            {t("payment.changed", { time: time(at), by, from, to })}
          </p>
        ))}
        {isMine && payment.needsAccount && <ChangeAccount applicationId={payment.applicationId} />}
      </div>
    </Card>
  );
}
