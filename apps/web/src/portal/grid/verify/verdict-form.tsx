import { useNavigate } from "@tanstack/react-router";
import type { IncidentRow } from "@zhida/gov-incidents/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { toast } from "../../../ui/toast.tsx";
import type { KeptFile } from "../../outbox/entry.ts";
import { newUuid } from "../../outbox/new-uuid.ts";
import { post } from "../../outbox/post.ts";
import { useServiceClock } from "../../outbox/use-service-clock.ts";
import { PhotoPicker } from "../../report/photo/photo-picker.tsx";
import { BottomActions } from "../../shell/bottom-actions.tsx";

/** It is as the department says, or it is not: then with a photo or in words why. */
export function VerdictForm({ incident }: { incident: IncidentRow }) {
  const { t } = useTranslation("grid");
  const text = useText();
  const navigate = useNavigate();
  const me = useMe();
  const now = useServiceClock();
  const [photos, setPhotos] = useState<KeptFile[]>([]);
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  const decide = async (verdict: "confirm" | "reopen") => {
    const said = note.trim();
    setMissing(verdict === "reopen" && said === "");
    if (!me || (verdict === "reopen" && said === "")) return;
    const files = photos.map(({ id }) => id);
    await post({
      id: newUuid(),
      personId: me.personId,
      at: now().toISOString(),
      title: text(incident.category.name),
      files: photos,
      work: {
        kind: "verify",
        incidentId: incident.id,
        version: incident.version,
        action:
          verdict === "reopen"
            ? { action: "reopen", note: said, files }
            : { action: "confirm", note: said || undefined, files },
      },
    });
    toast(t(`verify.said.${verdict}`));
    void navigate({ to: "/grid" });
  };
  return (
    <>
      <h2>{t("verify.look")}</h2>
      <PhotoPicker label={t("verify.photos")} photos={photos} most={3} onChange={setPhotos} />
      <Field label={t("verify.note")} error={missing ? t("verify.noteMissing") : undefined} hint={t("verify.noteHint")}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <BottomActions>
        <Button look="danger" size="large" onClick={() => void decide("reopen")}>
          {t("verify.reopen")}
        </Button>
        <Button look="primary" size="large" wide onClick={() => void decide("confirm")}>
          {t("verify.confirm")}
        </Button>
      </BottomActions>
    </>
  );
}
