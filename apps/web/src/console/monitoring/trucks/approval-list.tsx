import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TruckApproval } from "@zhida/gov-monitoring/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { saveApprovals } from "../../api/monitoring.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { FramedTable } from "../../parts/framed-table.tsx";
import { approvalsQuery, sitesQuery } from "../monitoring-queries.ts";
import { ApprovalDrawer } from "./approval-drawer.tsx";
import { hoursText } from "./day-hours.ts";

type Props = { division: string; approvals: readonly TruckApproval[] };

/** 运输核准: from which site to which, which trucks, when, by which road. */
export function ApprovalList({ division, approvals }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const { date } = useFormats();
  const client = useQueryClient();
  const [edited, edit] = useState<TruckApproval>();
  const mayManage = useMe()?.permissions.includes("incident.configure") ?? false;
  const { data: sites } = useQuery(sitesQuery(division));
  const save = useMutation({
    mutationFn: (next: readonly TruckApproval[]) =>
      saveApprovals({ division, approvals: next.map(({ division: _, ...approval }) => approval) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: approvalsQuery(division).queryKey });
      edit(undefined);
      toast(t("approvals.saved"));
    },
  });
  const problem = useSentence(save.error);
  const siteName = (code: string) => {
    const site = sites?.items.find((each) => each.code === code);
    return site ? text(site.name) : code;
  };
  return (
    <div className="stack">
      {save.isError && <Notice kind="error">{problem}</Notice>}
      {approvals.length === 0 ? (
        <Blank title={t("approvals.none")} text={t("approvals.noneText")} />
      ) : (
        <FramedTable
          caption={t("trucks.part.approvals")}
          rows={approvals}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "number",
              tight: true,
              title: t("approvals.number"),
              cell: ({ number }) => <span className="mono">{number}</span>,
            },
            {
              key: "way",
              title: t("approvals.way"),
              cell: ({ site, disposal }) => `${siteName(site)} → ${siteName(disposal)}`,
            },
            { key: "plates", title: t("approvals.plates"), cell: ({ plates }) => plates.join(t("listComma")) },
            {
              key: "dates",
              title: t("approvals.dates"),
              cell: ({ validFrom, validTo }) => t("approvals.fromTo", { from: date(validFrom), to: date(validTo) }),
            },
            { key: "hours", tight: true, title: t("approvals.hours"), cell: ({ hours }) => hoursText(hours) },
            ...(mayManage
              ? [
                  {
                    key: "change",
                    tight: true,
                    title: t("approvals.change"),
                    cell: (approval: TruckApproval) => (
                      <span className="row">
                        <Button size="small" look="quiet" onClick={() => edit(approval)}>
                          {t("approvals.edit")}
                        </Button>
                        <ConfirmButton
                          size="small"
                          look="quiet"
                          question={t("approvals.removeQuestion", { number: approval.number })}
                          onConfirm={() => save.mutate(approvals.filter((each) => each !== approval))}
                        >
                          {t("approvals.remove")}
                        </ConfirmButton>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {edited && (
        <ApprovalDrawer
          approval={edited}
          sites={sites?.items ?? []}
          busy={save.isPending}
          onKeep={(next) => save.mutate(approvals.map((each) => (each === edited ? next : each)))}
          onClose={() => edit(undefined)}
        />
      )}
    </div>
  );
}
