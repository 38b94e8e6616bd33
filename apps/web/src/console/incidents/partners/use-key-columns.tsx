import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApiKey } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { useSentence } from "../../../ui/failure.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { toast } from "../../../ui/toast.tsx";
import { revokeApiKey } from "../../api/incidents.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import type { Column } from "../../parts/record-table.tsx";
import { apiKeysQuery } from "./partner-queries.ts";

export function useKeyColumns(): Column<ApiKey>[] {
  const { t } = useTranslation("command");
  const now = useNow();
  const { time, date } = useFormats();
  return [
    {
      key: "name",
      title: t("partners.partner"),
      cell: ({ name, prefix }) => (
        <>
          {name}
          <br />
          <span className="quiet small mono">{prefix}…</span>
        </>
      ),
    },
    {
      key: "may",
      title: t("partners.may"),
      cell: ({ requestsPerMinute }) => t("partners.mayFile", { count: requestsPerMinute }),
    },
    { key: "issued", tight: true, title: t("partners.issuedAt"), cell: ({ issuedAt }) => date(issuedAt) },
    {
      key: "used",
      tight: true,
      title: t("partners.lastReport"),
      cell: ({ lastUsedAt }) => (lastUsedAt ? time(lastUsedAt, now) : t("partners.never")),
    },
    {
      key: "state",
      tight: true,
      title: t("partners.state"),
      cell: ({ revokedAt }) =>
        revokedAt ? (
          <>
            <Tag>{t("partners.withdrawn")}</Tag> <span className="quiet small">{date(revokedAt)}</span>
          </>
        ) : (
          <Tag tone="jade">{t("partners.inUse")}</Tag>
        ),
    },
    {
      key: "withdraw",
      tight: true,
      title: t("partners.change"),
      cell: (key) => (key.revokedAt ? t("none") : <WithdrawButton apiKey={key} />),
    },
  ];
}

function WithdrawButton({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const { t } = useTranslation("command");
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => revokeApiKey(id),
    onSuccess: () => toast(t("partners.withdrawnNow", { name })),
    onSettled: () => client.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
  const problem = useSentence(withdraw.error);
  return (
    <>
      <ConfirmButton
        size="small"
        look="quiet"
        busy={withdraw.isPending}
        aria-label={t("partners.withdrawOne", { name })}
        question={t("partners.withdrawQuestion", { name })}
        onConfirm={() => withdraw.mutate()}
      >
        {t("partners.withdraw")}
      </ConfirmButton>
      {withdraw.isError && (
        <span className="field-error" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
