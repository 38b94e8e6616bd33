import { Modal } from "antd";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { StepProblem } from "./step-problem.tsx";

type Props = {
  title: string;
  lead?: string;
  needsNote?: boolean;
  busy: boolean;
  error: unknown;
  onSend: (note: string | undefined) => void;
  onClose: () => void;
  children?: ReactNode;
};

const NOTE_MAX = 2000;

/** Asks once more before a step, with room for a note. */
export function StepDialog({ title, lead, needsNote = false, busy, error, onSend, onClose, children }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = needsNote && note.trim() === "";
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isMissing && !busy) onSend(note.trim() || undefined);
  };
  return (
    <Modal open title={title} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={send}>
        {lead && <p className="quiet">{lead}</p>}
        <StepProblem error={error} onReload={onClose} />
        {children}
        <Field
          label={t("caseView.note")}
          required={needsNote}
          hint={t(needsNote ? "caseView.noteNeeded" : "caseView.noteHint")}
          error={isTried && isMissing ? t("caseView.noteMissing") : undefined}
        >
          {(wiring) => (
            <textarea
              {...wiring}
              className="input"
              rows={4}
              maxLength={NOTE_MAX}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <div className="row">
          <Button type="submit" look="primary" busy={busy}>
            {t("confirm")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
