import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AllowedEvent, CaseDetail } from "@zhida/caseflow/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { performEvent } from "../../api/caseflow.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";

/** What the person may do to the case now. */
export function CaseEvents({ detail }: { detail: CaseDetail }) {
  const text = useText();
  const [chosen, setChosen] = useState<AllowedEvent>();
  return (
    <div className="row">
      {detail.events.map((event) => (
        <Button key={event.event} onClick={() => setChosen(event)}>
          {text(event.label)}
        </Button>
      ))}
      {chosen && <EventSheet detail={detail} event={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

type Props = { detail: CaseDetail; event: AllowedEvent; onClose: () => void };

function EventSheet({ detail, event, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const perform = useMutation({
    mutationFn: () =>
      performEvent(detail.case.id, {
        event: event.event,
        expectedVersion: detail.case.version,
        note: note || undefined,
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["cases"] });
      onClose();
    },
  });
  const problem = useSentence(perform.error);
  return (
    <Sheet title={text(event.label)} onClose={onClose}>
      <Field label={t("cases.note")} required={event.needsNote}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            maxLength={2000}
            value={note}
            onChange={(change) => setNote(change.target.value)}
          />
        )}
      </Field>
      {perform.isError && <Notice kind="error">{problem}</Notice>}
      <Button
        look="primary"
        busy={perform.isPending}
        disabled={event.needsNote && note.trim() === ""}
        onClick={() => perform.mutate()}
      >
        {text(event.label)}
      </Button>
    </Sheet>
  );
}
