import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { GrantDetail } from "@zhida/gov-benefits/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { stopGrant } from "../../api/benefits.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { grantQuery } from "../benefit-queries.ts";

/** As short as the person can still see what it is about. */
const SHORTEST = 5;

/** Ends a grant from today on; the person reads the reason and may appeal. */
export function StopForm({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation("benefits");
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const stop = useMutation({
    mutationFn: () => stopGrant(grant.id, { version: grant.version, note: note.trim() }),
    onSuccess: (stopped) => {
      client.setQueryData(grantQuery(grant.id).queryKey, stopped);
      void client.invalidateQueries({ queryKey: ["benefits"] });
      toast(t("stop.done"));
    },
  });
  const problem = useSentence(stop.error);
  return (
    <Card title={t("stop.title")}>
      <div className="stack">
        <TextField
          label={t("stop.reason")}
          hint={t("stop.hint")}
          required
          lines={3}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        {stop.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <ConfirmButton
            look="danger"
            question={t("stop.question")}
            disabled={note.trim().length < SHORTEST}
            busy={stop.isPending}
            onConfirm={() => stop.mutate()}
          >
            {t("stop.stop")}
          </ConfirmButton>
        </div>
      </div>
    </Card>
  );
}
