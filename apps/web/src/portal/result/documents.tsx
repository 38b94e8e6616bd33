import type { Application } from "@zhida/gov-services/contract";
import DownlandOutline from "antd-mobile-icons/es/DownlandOutline";
import { useTranslation } from "react-i18next";
import { documentPath } from "../../api/caseflow.ts";
import { buttonClass } from "../../ui/button.tsx";
import { QrCode } from "./qr-code.tsx";
import "./result-page.css";

/** Papers that were issued: to read as PDF, to verify by code or by camera. */
export function Documents({ documents }: { documents: Application["documents"] }) {
  const { t, i18n } = useTranslation();
  return documents.map(({ id, kind, verificationCode }) => (
    <div key={id} className="receipt-proof">
      <QrCode text={`${location.origin}/verify/${verificationCode}`} label={t("result.qr")} />
      <div className="stack">
        <div>
          <strong>{t(`document.${kind}`)}</strong>
          <div className="quiet small">{t("result.code")}</div>
          <div className="receipt-code">{verificationCode}</div>
        </div>
        <a
          className={buttonClass({ size: "small" })}
          href={documentPath(id, i18n.language)}
          target="_blank"
          rel="noreferrer"
        >
          <DownlandOutline aria-hidden="true" />
          {t("result.pdf")}
        </a>
      </div>
    </div>
  ));
}
