import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Dataset } from "@zhida/exchange/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { switchAvailability } from "../api/exchange.ts";
import { datasetQuery } from "../catalogue/catalogue-queries.ts";
import { TextField } from "../parts/text-field.tsx";

/** The owner takes the dataset off the exchange, saying why, or puts it back. */
export function AvailabilitySwitch({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const isOnline = dataset.availability === "online";
  const change = useMutation({
    mutationFn: () =>
      switchAvailability(dataset.code, {
        availability: isOnline ? "offline" : "online",
        note: note.trim() || undefined,
      }),
    onSuccess: (changed) => {
      setNote("");
      client.setQueryData(datasetQuery(dataset.code).queryKey, changed);
      void client.invalidateQueries({ queryKey: ["datasets"] });
    },
  });
  const problem = useSentence(change.error);
  return (
    <section className="stack" aria-label={t("datasets.switch")}>
      {change.isError && <Notice kind="error">{problem}</Notice>}
      {isOnline && (
        <TextField
          label={t("datasets.offlineNote")}
          hint={t("datasets.offlineHint")}
          maxLength={200}
          value={note}
          onChange={setNote}
        />
      )}
      <div className="row">
        <Button look={isOnline ? "danger" : "primary"} busy={change.isPending} onClick={() => change.mutate()}>
          {t(isOnline ? "datasets.takeOff" : "datasets.putBack")}
        </Button>
      </div>
    </section>
  );
}
