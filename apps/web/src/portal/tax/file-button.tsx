import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TaxFilingPreview } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { fileTax } from "../../api/my-benefits.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { useQuarterName } from "./quarter-name.ts";

/** Files the quarter once. */
export function FileButton({ preview: { quarter, salesFen, payableFen } }: { preview: TaxFilingPreview }) {
  const { t } = useTranslation("entitlements");
  const { money } = useFormats();
  const quarterName = useQuarterName();
  const client = useQueryClient();
  const file = useMutation({
    mutationFn: () => fileTax({ quarter, salesFen }),
    onSuccess: (filing) => {
      void client.invalidateQueries({ queryKey: ["tax-filing"] });
      const sums = { payable: money(filing.payableFen), relief: money(filing.reliefFen) };
      toast(t("filing.doneText", { quarter: quarterName(filing.quarter), ...sums }));
    },
  });
  const problem = useSentence(file.error);
  return (
    <div className="stack">
      {file.isError && <Notice kind="error">{problem}</Notice>}
      <Button look="primary" size="large" wide busy={file.isPending || file.isSuccess} onClick={() => file.mutate()}>
        {t("filing.fileAmount", { payable: money(payableFen) })}
      </Button>
      <p className="quiet small">
        {t("filing.sure")} {t("filing.vow")}
      </p>
    </div>
  );
}
