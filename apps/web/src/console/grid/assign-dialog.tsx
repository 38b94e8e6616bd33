import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { assignDuties, listWorkersFor } from "../api/grid.ts";
import { dayInChina } from "../parts/day-in-china.ts";
import { MultiSelectField, SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import type { GridRow } from "./grid-rows.ts";
import { useCommunities } from "./use-communities.ts";

type Props = { grids: readonly GridRow[]; chosen: readonly string[]; onClose: () => void };

/** The worker takes the grids over on that day; whoever had them ends the day before. */
export function AssignDialog({ grids, chosen, onClose }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const client = useQueryClient();
  const communityOf = useCommunities();
  const [chosenWorker, setWorker] = useState<string>();
  const [codes, setCodes] = useState<string[]>([...chosen]);
  const [from, setFrom] = useState(dayInChina(useNow()));
  const [grid] = codes;
  const { data: workers } = useQuery({
    queryKey: ["grid", "workers", grid],
    queryFn: () => listWorkersFor(grid as string),
    enabled: grid !== undefined,
  });
  /** Still one of those who may take them. */
  const workerId = workers?.items.find(({ id }) => id === chosenWorker)?.id;
  const assign = useMutation({
    mutationFn: (worker: string) => assignDuties({ workerId: worker, gridCodes: codes, from }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["grid"] });
      toast(t("grids.assigned"));
      onClose();
    },
  });
  const problem = useSentence(assign.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (workerId && codes.length > 0 && !assign.isPending) assign.mutate(workerId);
  };
  return (
    <Modal open title={t("grids.assign")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <MultiSelectField
          label={t("grids.grids")}
          required
          options={grids.map(({ code, name }) => ({
            value: code,
            label: `${communityOf(code)} ${text(name)} ${code}`,
          }))}
          value={codes}
          onChange={setCodes}
        />
        <SelectField
          label={t("grids.worker")}
          hint={t(workers?.items.length === 0 ? "grids.noWorker" : "grids.workerHint")}
          required
          options={(workers?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={workerId}
          onChange={setWorker}
        />
        <TextField label={t("grids.from")} type="date" required value={from} onChange={setFrom} />
        {assign.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button
            type="submit"
            look="primary"
            disabled={!workerId || codes.length === 0 || from === ""}
            busy={assign.isPending}
          >
            {t("grids.assign")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
