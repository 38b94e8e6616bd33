import { useMutation } from "@tanstack/react-query";
import type { AuditVerdict } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { verifyAudit } from "../api/exchange.ts";
import { RecordTable } from "../parts/record-table.tsx";

/** Recomputes every hash. */
export function AuditVerification() {
  const { t } = useTranslation();
  const verify = useMutation({ mutationFn: verifyAudit });
  const problem = useSentence(verify.error);
  return (
    <Card
      title={t("audit.chains")}
      more={
        <Button size="small" busy={verify.isPending} onClick={() => verify.mutate()}>
          {t("audit.verify")}
        </Button>
      }
    >
      <div className="stack" aria-live="polite">
        {!verify.data && !verify.isError && <p className="quiet">{t("audit.verifyLead")}</p>}
        {verify.isError && <Notice kind="error">{problem}</Notice>}
        {verify.data && <Verdict verdict={verify.data} />}
      </div>
    </Card>
  );
}

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const { t } = useTranslation();
  const { chains, rows } = verdict;
  return (
    <>
      <Notice kind={verdict.sound ? "good" : "error"}>
        {verdict.sound ? t("audit.sound", { chains, rows }) : t("audit.unsound", { count: verdict.faults.length })}
      </Notice>
      {verdict.faults.length > 0 && (
        <RecordTable
          caption={t("audit.faults")}
          rows={verdict.faults}
          rowKey={(fault) => `${fault.chain}-${fault.seq}-${fault.kind}`}
          columns={[
            { key: "kind", title: t("audit.fault"), cell: (fault) => t(`audit.kinds.${fault.kind}`) },
            { key: "seq", title: t("audit.seq"), end: true, cell: (fault) => fault.seq },
            { key: "chain", title: t("audit.chain"), cell: (fault) => <span className="mono">{fault.chain}</span> },
          ]}
        />
      )}
    </>
  );
}
