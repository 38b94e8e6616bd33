import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Rework } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { toast } from "../../ui/toast.tsx";

/** Records something about a rework; what shows it is fetched anew. */
export function useReworkChange<Input>(change: (input: Input) => Promise<Rework>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (rework) => {
      client.setQueryData(["rework", rework.id], rework);
      for (const key of ["rework", "case", "board"]) void client.invalidateQueries({ queryKey: [key] });
      toast(t("reworks.recorded"));
    },
  });
}
