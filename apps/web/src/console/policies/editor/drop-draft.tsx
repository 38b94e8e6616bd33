import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSentence } from "../../../ui/failure.tsx";
import { toast } from "../../../ui/toast.tsx";
import { dropPolicy } from "../../api/matching.ts";
import { useGo } from "../../navigation.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";

/** Throws the draft away; what is in force stays. */
export function DropDraft({ code }: { code: string }) {
  const { t } = useTranslation("policies");
  const go = useGo();
  const client = useQueryClient();
  const drop = useMutation({
    mutationFn: () => dropPolicy(code),
    onSuccess: () => {
      go({ to: "/policies" });
      void client.invalidateQueries({ queryKey: ["policies"] });
      toast(t("editor.dropped"));
    },
  });
  const problem = useSentence(drop.error);
  return (
    <>
      {drop.isError && <span className="field-error">{problem}</span>}
      <ConfirmButton
        look="quiet"
        question={t("editor.dropQuestion")}
        busy={drop.isPending}
        onConfirm={() => drop.mutate()}
      >
        {t("editor.drop")}
      </ConfirmButton>
    </>
  );
}
