import { useQuery } from "@tanstack/react-query";
import type { TaxFilingPreview } from "@zhida/gov-benefits/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toFen, toYuan } from "../entitlements/money-fact.ts";
import { Page, Split } from "../shell/page.tsx";
import { FileButton } from "./file-button.tsx";
import { PastFilings } from "./past-filings.tsx";
import { useQuarterName } from "./quarter-name.ts";
import { ReliefCard } from "./relief-card.tsx";
import { SalesField } from "./sales-field.tsx";
import "./tax-filing-page.css";
import { filingQuery } from "./tax-queries.ts";

/** 增值税申报: filled in, with the relief that applies by itself. */
export function TaxFilingPage() {
  const { t } = useTranslation("entitlements");
  const quarterName = useQuarterName();
  const [typed, setTyped] = useState<string>();
  const isValid = typed === undefined || (typed.trim() !== "" && Number(typed) >= 0);
  const query = useQuery(filingQuery(typed === undefined || !isValid ? undefined : toFen(typed)));
  const { data } = query;
  return (
    <Page
      title={t("filing.title")}
      lead={data && t("filing.lead", { name: data.enterprise.name, quarter: quarterName(data.quarter) })}
      back={{ to: "/entitlements", label: t("entitlement.enterprise.title") }}
    >
      <Loaded query={query}>
        {(preview) => (
          <Split aside={<PastFilings />}>
            {preview.filed ? (
              <Filed filed={preview.filed} />
            ) : (
              <div className="card stack">
                <SalesField
                  typed={typed ?? toYuan(preview.salesFen)}
                  onType={setTyped}
                  error={isValid ? undefined : t("filing.invalid")}
                />
                <Sums preview={preview} busy={query.isPlaceholderData} />
                {isValid && !query.isPlaceholderData && <FileButton preview={preview} />}
              </div>
            )}
            <ReliefCard preview={preview} />
          </Split>
        )}
      </Loaded>
    </Page>
  );
}

function Filed({ filed }: { filed: NonNullable<TaxFilingPreview["filed"]> }) {
  const { t } = useTranslation("entitlements");
  const { time } = useFormats();
  return <Notice kind="good">{t("filing.again", { time: time(filed.at) })}</Notice>;
}

/** Tax, what is relieved of it, and what is left to pay. */
function Sums({ preview: { taxFen, reliefs, payableFen }, busy }: { preview: TaxFilingPreview; busy: boolean }) {
  const { t } = useTranslation("entitlements");
  const { money } = useFormats();
  const savedFen = reliefs.reduce((sum, relief) => sum + relief.savedFen, 0);
  return (
    <dl className="filing-sums" aria-live="polite" aria-busy={busy}>
      <div>
        <dt>{t("filing.tax")}</dt>
        <dd>{money(taxFen)}</dd>
      </div>
      <div>
        <dt>{t("filing.relief")}</dt>
        <dd className="filing-saved">−{money(savedFen)}</dd>
      </div>
      <div className="filing-payable">
        <dt>{t("filing.payable")}</dt>
        <dd>{money(payableFen)}</dd>
      </div>
    </dl>
  );
}
