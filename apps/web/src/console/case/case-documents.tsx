import FilePdfOutlined from "@ant-design/icons/FilePdfOutlined";
import type { CaseDetail } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Card } from "../../ui/card.tsx";
import { documentPath } from "../api/caseflow.ts";

export function CaseDocuments({ detail }: { detail: CaseDetail }) {
  const { t, i18n } = useTranslation();
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  if (detail.documents.length === 0) return null;
  return (
    <Card title={t("caseView.documents")}>
      <ul className="stack">
        {detail.documents.map((document) => (
          <li key={document.id}>
            <a href={documentPath(document.id, i18n.language)} target="_blank" rel="noreferrer">
              <FilePdfOutlined aria-hidden="true" /> {text(document.title)}
            </a>
            <br />
            <span className="quiet small">
              {time(document.issuedAt, now)} · <span className="mono">{document.verificationCode}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
