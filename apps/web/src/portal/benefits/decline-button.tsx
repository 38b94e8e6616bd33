import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { GrantDetail } from "@zhida/gov-benefits/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { declineGrant } from "../../api/my-benefits.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast.tsx";
import { grantMoved } from "./benefit-queries.ts";

/** Declines what came, after a second look at what that means. */
export function DeclineButton({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const decline = useMutation({
    mutationFn: () => declineGrant(grant.id, { version: grant.version, note: note.trim() || undefined }),
    onSuccess: (declined) => {
      grantMoved(client, declined);
      setAsking(false);
      toast(t("grant.declined", { name: text(grant.name) }));
    },
  });
  const problem = useSentence(decline.error);
  return (
    <>
      <Button look="danger" wide onClick={() => setAsking(true)}>
        {t("grant.decline")}
      </Button>
      {asking && (
        <Sheet title={t("grant.declineTitle", { name: text(grant.name) })} onClose={() => setAsking(false)}>
          <p>{t("grant.declineText")}</p>
          <Field label={t("grant.declineNote")}>
            {(wiring) => (
              <textarea
                {...wiring}
                className="input"
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          {decline.isError && <Notice kind="error">{problem}</Notice>}
          <div className="row">
            <Button look="danger" busy={decline.isPending} onClick={() => decline.mutate()}>
              {t("grant.declineSure")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("grant.keep")}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
