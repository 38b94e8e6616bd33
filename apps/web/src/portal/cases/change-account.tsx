import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changePaymentAccount, listPaymentAccounts } from "../../api/services.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { applicationQuery } from "../application/application-queries.ts";

/** The bank refused the account for good: another of one's own, and the payment is sent again. */
export function ChangeAccount({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [chosen, choose] = useState<string>();
  const query = useQuery({
    queryKey: ["payment-accounts", applicationId],
    queryFn: () => listPaymentAccounts(applicationId),
  });
  const change = useMutation({
    mutationFn: (recordId: string) => changePaymentAccount(applicationId, recordId),
    onSettled: () => client.invalidateQueries({ queryKey: applicationQuery(applicationId).queryKey }),
  });
  const problem = useSentence(change.error);
  return (
    <Loaded query={query}>
      {({ items: [first, ...more] }) => {
        if (!first) return <Notice kind="info">{t("payment.noOtherAccount")}</Notice>;
        const recordId = chosen ?? first.recordId;
        return (
          <div className="stack">
            <Choices
              legend={t("payment.otherAccount")}
              hint={t("payment.otherAccountHint")}
              value={recordId}
              onChange={choose}
              choices={[first, ...more].map(({ recordId: value, account, bank }) => ({
                value,
                label: `${bank ?? ""} ${account}`.trim(),
              }))}
            />
            {change.isError && <Notice kind="error">{problem}</Notice>}
            <Button look="primary" wide busy={change.isPending} onClick={() => change.mutate(recordId)}>
              {t("payment.sendThere")}
            </Button>
          </div>
        );
      }}
    </Loaded>
  );
}
