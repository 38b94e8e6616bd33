import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { GrantDetail } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { takeUpGrant } from "../../api/my-benefits.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { grantMoved } from "./benefit-queries.ts";

/** One word: yes to what is offered, or again to what was declined. */
export function TakeUpButton({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const client = useQueryClient();
  const isOffered = grant.state === "offered";
  const takeUp = useMutation({
    mutationFn: () => takeUpGrant(grant.id, grant.version),
    onSuccess: (granted) => {
      grantMoved(client, granted);
      toast(t(isOffered ? "grant.confirmed" : "grant.resumed", { name: text(grant.name) }));
    },
  });
  const problem = useSentence(takeUp.error);
  return (
    <>
      <Button look="primary" size="large" wide busy={takeUp.isPending} onClick={() => takeUp.mutate()}>
        {t(isOffered ? "grant.confirm" : "grant.resume")}
      </Button>
      {takeUp.isError && <Notice kind="error">{problem}</Notice>}
    </>
  );
}
