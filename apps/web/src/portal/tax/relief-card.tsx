import { Link } from "@tanstack/react-router";
import type { TaxFilingPreview } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";

/** 已自动享受的优惠 with why and by which law; and what is one condition away. */
export function ReliefCard({ preview: { reliefs, almost } }: { preview: TaxFilingPreview }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { money } = useFormats();
  return (
    <>
      <Card title={t("filing.applied")}>
        {reliefs.length === 0 && <p className="quiet">{t("filing.noRelief")}</p>}
        <ul className="filing-reliefs">
          {reliefs.map(({ policy, name, reasons, source, savedFen }) => (
            <li key={policy}>
              <span className="row row-apart">
                <Link to="/entitlements/$policy" params={{ policy }}>
                  {text(name)}
                </Link>
                <Tag tone="jade">{t("filing.saved", { money: money(savedFen) })}</Tag>
              </span>
              {reasons.map((reason) => (
                <span key={reason.zh}>{text(reason)}</span>
              ))}
              {source && <span className="quiet small">{source}</span>}
            </li>
          ))}
        </ul>
      </Card>
      {almost.length > 0 && (
        <Card title={t("filing.almost")}>
          <ul className="filing-reliefs">
            {almost.map(({ policy, name, reason }) => (
              <li key={policy}>
                <Link to="/entitlements/$policy" params={{ policy }}>
                  {text(name)}
                </Link>
                <span>{text(reason)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
