import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ActProblem } from "../parts/act-problem.tsx";
import { FilePicker } from "../parts/file-picker.tsx";
import { useAct } from "../parts/use-act.ts";
import { useCategory } from "../parts/use-category.ts";
import { ActionFields } from "./action-fields.tsx";
import { type AskedAction, actionOf, asks, BLANK, type Filled } from "./asked-of.ts";

type Props = { action: AskedAction; detail: IncidentDetail; onClose: () => void };

/** One step: what it means, what it needs, and a word to those who come after. */
export function ActionDialog({ action, detail, onClose }: Props) {
  const { t } = useTranslation("command");
  const { incident } = detail;
  const category = useCategory(incident.category.code);
  const [filled, fill] = useState<Filled>(BLANK);
  const [isTried, setTried] = useState(false);
  const act = useAct(incident.id, incident.version);
  const needs = asks[action];
  const change = (part: Partial<Filled>) => fill((before) => ({ ...before, ...part }));
  const needsPhoto = action === "complete" && category?.resultPhoto === true && filled.files.length === 0;
  const ready = needsPhoto ? undefined : actionOf(action, filled);
  const openAssists = detail.assists.filter(({ state }) => state === "open").length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ready && !act.isPending) act.mutate(ready, { onSuccess: onClose });
  };
  return (
    <Modal open title={t(`actions.name.${action}`)} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <p className="quiet">{t(`actions.lead.${action}`)}</p>
        {action === "complete" && openAssists > 0 && (
          <Notice kind="warning">{t("actions.assistsOpen", { count: openAssists })}</Notice>
        )}
        <ActionFields needs={needs} detail={detail} filled={filled} isTried={isTried} onChange={change} />
        {needs.note !== "no" && (
          <TextField
            label={t(`actions.noteFor.${action}`)}
            required={needs.note === "needed"}
            error={isTried && needs.note === "needed" && !filled.note.trim() ? t("actions.noteMissing") : undefined}
            lines={4}
            maxLength={2000}
            value={filled.note}
            onChange={(note) => change({ note })}
          />
        )}
        {needs.files && (
          <FilePicker
            label={t("actions.files")}
            hint={t("actions.filesHint")}
            required={action === "complete" && category?.resultPhoto}
            error={isTried && needsPhoto ? t("actions.resultPhoto") : undefined}
            onChange={(files) => change({ files })}
          />
        )}
        <ActProblem error={act.error} onReload={onClose} />
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t(`actions.name.${action}`)}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
