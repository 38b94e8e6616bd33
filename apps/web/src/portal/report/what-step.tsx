import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";
import { PhotoPicker } from "./photo/photo-picker.tsx";
import type { ReportDraft } from "./report-draft.ts";
import { VoiceNote } from "./voice/voice-note.tsx";

type Props = { draft: ReportDraft; change: (part: Partial<ReportDraft>) => void };

/** Shown, said or written: one of them is enough. */
export function WhatStep({ draft, change }: Props) {
  const { t } = useTranslation("reporting");
  const setVoice = useCallback((voice: ReportDraft["voice"]) => change({ voice }), [change]);
  return (
    <div className="stack">
      <PhotoPicker label={t("report.photos")} photos={draft.photos} onChange={(photos) => change({ photos })} />
      <VoiceNote voice={draft.voice} onChange={setVoice} />
      <Field label={t("report.description")} hint={t("report.descriptionHint")}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            maxLength={2000}
            value={draft.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
