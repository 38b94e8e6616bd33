import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Duty } from "@zhida/gov-grid/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { assignDuties } from "../api/grid.ts";
import { areasQuery } from "../organisations/areas-query.ts";
import { useCounty } from "../organisations/use-division.ts";
import { dayInChina } from "../parts/day-in-china.ts";
import { MultiSelectField, SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";

type Props = { duties: readonly Duty[]; chosen: readonly string[]; onClose: () => void };

/** The worker takes the grids over on that day; whoever had them ends the day before. */
export function AssignDialog({ duties, chosen, onClose }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const client = useQueryClient();
  const county = useCounty();
  const { data: drawn } = useQuery(areasQuery(county, "grid"));
  const [workerId, setWorker] = useState<string>();
  const [codes, setCodes] = useState<string[]>([...chosen]);
  const [from, setFrom] = useState(dayInChina(useNow()));
  const grids = [...(drawn?.items ?? []), ...duties.map(({ grid }) => grid)];
  const names = new Map(grids.map((grid) => [grid.code, text(grid.name)]));
  const workers = new Map(duties.map(({ worker }) => [worker.id, worker.name]));
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
        <SelectField
          label={t("grids.worker")}
          required
          options={[...workers].map(([value, label]) => ({ value, label }))}
          value={workerId}
          onChange={setWorker}
        />
        <MultiSelectField
          label={t("grids.grids")}
          required
          options={[...names].map(([value, name]) => ({ value, label: `${name} ${value}` }))}
          value={codes}
          onChange={setCodes}
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
