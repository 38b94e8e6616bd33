import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PolicyDetail, PolicyVersion } from "@zhida/matching/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { approvePolicy, returnPolicy, takeBackPolicy } from "../../api/matching.ts";
import { useAddress } from "../../navigation.tsx";
import { dayInChina } from "../../parts/day-in-china.ts";
import { TextField } from "../../parts/text-field.tsx";

const SHORTEST = 5;
const Address = z.object({ version: z.unknown().optional(), part: z.unknown().optional() });

/** What is in review: the second officer approves it from a day on or returns it with a reason; its author may take it back. */
export function ReviewCard({ policy, version }: { policy: PolicyDetail; version: PolicyVersion }) {
  const { t } = useTranslation("policies");
  const { code, revision } = version;
  const today = dayInChina(useNow());
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [reason, setReason] = useState("");
  const approve = useStep(() => approvePolicy(code, { revision, effectiveFrom }), t("review.approved"));
  const giveBack = useStep(() => returnPolicy(code, { revision, reason }), t("review.returned"));
  const takeBack = useStep(() => takeBackPolicy(code, { revision }), t("review.takenBack"));
  const problem = useSentence(approve.error ?? giveBack.error ?? takeBack.error);
  const mayReturn = reason.trim().length >= SHORTEST;
  const submitReturn = (event: FormEvent) => {
    event.preventDefault();
    if (mayReturn && !giveBack.isPending) giveBack.mutate();
  };
  return (
    <Card title={t("review.title", { version: version.version, author: version.author })}>
      <div className="stack">
        {(approve.isError || giveBack.isError || takeBack.isError) && <Notice kind="error">{problem}</Notice>}
        {policy.rights.approve ? (
          <>
            <p>{t("review.lead")}</p>
            <div className="row">
              <TextField
                label={t("review.effectiveFrom")}
                type="date"
                min={today}
                required
                value={effectiveFrom}
                onChange={setEffectiveFrom}
              />
              <Button
                look="primary"
                busy={approve.isPending}
                disabled={effectiveFrom < today}
                onClick={() => approve.mutate()}
              >
                {t("review.approve")}
              </Button>
            </div>
            <form className="stack" onSubmit={submitReturn}>
              <TextField
                label={t("review.reason")}
                lines={2}
                maxLength={2000}
                hint={t("review.reasonHint")}
                value={reason}
                onChange={setReason}
              />
              <div>
                <Button type="submit" busy={giveBack.isPending} disabled={!mayReturn}>
                  {t("review.return")}
                </Button>
              </div>
            </form>
          </>
        ) : (
          <Notice>{t("review.waiting")}</Notice>
        )}
        <TakeBack policy={policy} busy={takeBack.isPending} onTake={() => takeBack.mutate()} />
      </div>
    </Card>
  );
}

function TakeBack({ policy, busy, onTake }: { policy: PolicyDetail; busy: boolean; onTake: () => void }) {
  const { t } = useTranslation("policies");
  if (policy.rights.approve) return null;
  return (
    <div>
      <Button busy={busy} onClick={onTake}>
        {t("review.takeBack")}
      </Button>
    </div>
  );
}

function useStep(step: () => Promise<unknown>, done: string) {
  const client = useQueryClient();
  const [, change] = useAddress(Address);
  return useMutation({
    mutationFn: step,
    onSuccess: async () => {
      change({ version: undefined });
      await client.invalidateQueries({ queryKey: ["policies"] });
      toast(done);
    },
  });
}
