import type { IncidentFile } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { incidentFilePath } from "../../../api/incidents.ts";
import { Photos } from "../../parts/photo-viewer.tsx";
import "./incident-files.css";

const STAGES: readonly IncidentFile["stage"][] = ["report", "progress", "result", "verify"];

/** Photos, films and voice, by the step at which they came: as found, under way, as put right, as checked. */
export function IncidentFiles({ files }: { files: readonly IncidentFile[] }) {
  const { t } = useTranslation("command");
  return STAGES.map((stage) => {
    const ofStage = files.filter((file) => file.stage === stage);
    if (ofStage.length === 0) return null;
    return (
      <section key={stage} className="incident-files" aria-label={t(`files.${stage}`)}>
        <span className="field-label">{t(`files.${stage}`)}</span>
        <StageFiles files={ofStage} label={t(`files.${stage}`)} />
      </section>
    );
  });
}

function StageFiles({ files, label }: { files: readonly IncidentFile[]; label: string }) {
  const { t } = useTranslation("command");
  const of = (kind: IncidentFile["kind"]) => files.filter((file) => file.kind === kind);
  return (
    <>
      <Photos
        photos={of("photo").map(({ id }, place) => ({
          id,
          src: incidentFilePath(id),
          label: t("files.numbered", { stage: label, number: place + 1 }),
        }))}
      />
      {of("voice").map(({ id, name }) => (
        // biome-ignore lint/a11y/useMediaCaption: what people say into the phone has no captions
        <audio key={id} controls preload="none" src={incidentFilePath(id)} aria-label={t("files.voice", { name })} />
      ))}
      {of("video").map(({ id, name }) => (
        // biome-ignore lint/a11y/useMediaCaption: what people film has no captions
        <video key={id} controls preload="none" src={incidentFilePath(id)} aria-label={t("files.video", { name })} />
      ))}
    </>
  );
}
