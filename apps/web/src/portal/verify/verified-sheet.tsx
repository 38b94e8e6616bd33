import type { VerifiedDocument } from "@zhida/caseflow/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import "../result/result-page.css";

export function VerifiedSheet({ document }: { document: VerifiedDocument }) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  return (
    <Card title={text(document.title)}>
      <Notice kind="good">
        <strong>{t("verify.genuine")}</strong>
        <span>{t("verify.compare")}</span>
      </Notice>
      <dl className="receipt-facts">
        <Fact name={t("verify.item")}>{text(document.item)}</Fact>
        <Fact name={t("result.number")}>{document.caseNumber}</Fact>
        <Fact name={t("verify.addressee")}>{document.addressee}</Fact>
        <Fact name={t("item.department")}>{text(document.organisation)}</Fact>
        <Fact name={t("verify.issuedAt")}>{time(document.issuedAt)}</Fact>
        <Fact name={t("result.code")}>{document.verificationCode}</Fact>
      </dl>
    </Card>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
