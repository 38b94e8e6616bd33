import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Site, StreamRule, TruckApproval } from "@zhida/gov-monitoring/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { approveTrucks, changeApproval } from "../../api/monitoring.ts";
import { useGo } from "../../navigation.tsx";
import { SaveProblem } from "../../parts/save-problem.tsx";
import { OptionalSelectField } from "../../parts/select-field.tsx";
import { approvalsQuery } from "../monitoring-queries.ts";
import { type ApprovalDraft, contentOf, problemsOf, straightBetween } from "./approval-draft.ts";
import { ApprovalFields } from "./approval-fields.tsx";
import { corridorOf, DeviationAlarms } from "./deviation-alarms.tsx";
import { RouteMap } from "./route-map.tsx";
import { WithdrawButton } from "./withdraw-dialog.tsx";

type Props = {
  division: string;
  approval: TruckApproval | undefined;
  start: ApprovalDraft;
  sites: readonly Site[];
  rules: readonly StreamRule[];
  isOpen: boolean;
};

/** Form and map side by side; what is wrong is said at its field once somebody tried to save, and nothing typed is lost. */
export function ApprovalEditor({ division, approval, start, sites, rules, isOpen }: Props) {
  const { t } = useTranslation("monitoring");
  const { time } = useFormats();
  const now = useNow();
  const client = useQueryClient();
  const go = useGo();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const content = contentOf(draft);
  const problems = tried ? problemsOf(draft) : {};
  const siteOf = (code: string | undefined) => sites.find((site) => site.code === code);
  const straight = (next: ApprovalDraft) => straightBetween(siteOf(next.site), siteOf(next.disposal));
  const save = useMutation({
    mutationFn: (given: NonNullable<typeof content>) =>
      approval
        ? changeApproval(approval, { ...given, expectedVersion: approval.version })
        : approveTrucks({ ...given, division }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["monitoring"] });
      toast(t("approvals.saved"));
      go({ to: "/trucks", search: { part: "approvals" } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (content && !save.isPending) save.mutate(content);
  };
  const change = (part: Partial<ApprovalDraft>) => {
    const next = { ...draft, ...part };
    const isOtherWay = part.site !== undefined || part.disposal !== undefined;
    setDraft(isOtherWay ? { ...next, route: straight(next) } : next);
  };
  return (
    <form className="approval-editor" onSubmit={submit} noValidate>
      <div className="stack">
        <Card title={t("approvals.what")}>
          <fieldset className="approval-fields" disabled={!isOpen} aria-label={t("approvals.what")}>
            <ApprovalFields draft={draft} division={division} sites={sites} problems={problems} onChange={change} />
          </fieldset>
        </Card>
        {save.isError && (
          <SaveProblem
            error={save.error}
            reload={() => void client.invalidateQueries({ queryKey: ["monitoring", "approval"] })}
          />
        )}
        {tried && !content && <Notice kind="error">{t("approvals.notWhole")}</Notice>}
        {approval?.withdrawn && (
          <Notice kind="warning">
            {t("approvals.withdrawnBecause", {
              time: time(approval.withdrawn.at, now),
              by: approval.changed?.by,
              reason: approval.withdrawn.reason,
            })}
          </Notice>
        )}
        {approval?.changed && !approval.withdrawn && (
          <p className="quiet small">
            {t("approvals.changedBy", { time: time(approval.changed.at, now), by: approval.changed.by })}
          </p>
        )}
        {isOpen && (
          <div className="row">
            <Button type="submit" look="primary" busy={save.isPending}>
              {t(approval ? "approvals.keep" : "approvals.approve")}
            </Button>
            {approval && <WithdrawButton approval={approval} />}
          </div>
        )}
        <DeviationAlarms rules={rules} />
      </div>
      <Card title={t("route.title")}>
        <div className="stack">
          {isOpen && (
            <LikeAnother division={division} draft={draft} onTake={(route) => setDraft({ ...draft, route })} />
          )}
          {problems.route && <Notice kind="error">{t(`draftProblem.${problems.route}`)}</Notice>}
          <RouteMap
            sites={sites.filter(({ code }) => code === draft.site || code === draft.disposal)}
            route={draft.route}
            corridorM={corridorOf(rules)}
            onChange={isOpen ? (route) => setDraft((before) => ({ ...before, route })) : undefined}
            onStraight={straight(draft).length > 0 ? () => setDraft({ ...draft, route: straight(draft) }) : undefined}
          />
        </div>
      </Card>
    </form>
  );
}

type LikeProps = { division: string; draft: ApprovalDraft; onTake: (route: TruckApproval["route"]) => void };

/** A way that was approved between the same sites before. */
function LikeAnother({ division, draft, onTake }: LikeProps) {
  const { t } = useTranslation("monitoring");
  const { data } = useQuery(approvalsQuery(division));
  const others = data?.items.filter(({ site, disposal }) => site === draft.site && disposal === draft.disposal) ?? [];
  if (others.length === 0) return null;
  return (
    <OptionalSelectField
      label={t("route.like")}
      options={others.map(({ id, number }) => ({ value: id, label: number }))}
      value={undefined}
      onChange={(id) => {
        const found = others.find((each) => each.id === id);
        if (found) onTake(found.route);
      }}
    />
  );
}
