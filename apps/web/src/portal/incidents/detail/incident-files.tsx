import type { IncidentFile } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { incidentFilePath } from "../../../api/incidents.ts";
import { IncidentPhoto } from "../incident-photo.tsx";

const STAGES = ["report", "progress", "result", "verify"] as const;

/** Photos, sounds and films, as found, as put right, as checked. */
export function IncidentFiles({ files }: { files: readonly IncidentFile[] }) {
  const { t } = useTranslation("reporting");
  return STAGES.map((stage) => {
    const ofStage = files.filter((file) => file.stage === stage);
    if (ofStage.length === 0) return null;
    return (
      <div key={stage} className="incident-stage">
        <h3>{t(`stage.${stage}`)}</h3>
        <div className="incident-photos">
          {ofStage.map((file, index) => (
            <OneFile key={file.id} file={file} name={t("incident.file", { number: index + 1 })} />
          ))}
        </div>
      </div>
    );
  });
}

function OneFile({ file, name }: { file: IncidentFile; name: string }) {
  const path = incidentFilePath(file.id);
  if (file.kind === "voice") {
    // biome-ignore lint/a11y/useMediaCaption: somebody's spoken report has no captions
    return <audio controls preload="none" src={path} aria-label={name} className="incident-voice" />;
  }
  if (file.kind === "video") {
    // biome-ignore lint/a11y/useMediaCaption: a film of what was found has no captions
    return <video controls preload="none" src={path} aria-label={name} />;
  }
  return (
    <a href={path} target="_blank" rel="noreferrer">
      <IncidentPhoto id={file.id} alt={name} />
    </a>
  );
}
