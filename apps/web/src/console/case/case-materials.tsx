import type { Application, MaterialState } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { ProvenanceTag } from "../../ui/provenance-tag.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { RecordTable } from "../parts/record-table.tsx";

export function CaseMaterials({ application }: { application: Application }) {
  const { t } = useTranslation();
  const text = useText();
  const materials = application.materials.filter(({ status }) => status !== "not_needed");
  if (materials.length === 0) return null;
  return (
    <Card title={t("caseView.materials")}>
      <RecordTable
        caption={t("caseView.materials")}
        rows={materials}
        rowKey={(material) => material.code}
        columns={[
          { key: "name", title: t("caseView.material"), cell: (material) => text(material.name) },
          {
            key: "status",
            title: t("caseView.materialStatus"),
            cell: ({ status }) => <Tag tone={tones[status]}>{t(`material.${status}`)}</Tag>,
          },
          {
            key: "source",
            title: t("caseView.materialSource"),
            cell: (material) => <Source material={material} applicationId={application.id} />,
          },
        ]}
      />
    </Card>
  );
}

const tones: Record<MaterialState["status"], Tone> = {
  obtained: "jade",
  uploaded: "jade",
  needed: "ochre",
  not_needed: "plain",
};

function Source({ material, applicationId }: { material: MaterialState; applicationId: string }) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  if (material.provenance) return <ProvenanceTag source={material.provenance} />;
  if (material.files.length === 0) return t("none");
  return (
    <ul>
      {material.files.map((file) => (
        <li key={file.id}>
          <a
            href={`/api/gov/services/applications/${applicationId}/uploads/${file.id}`}
            target="_blank"
            rel="noreferrer"
          >
            {file.name}
          </a>{" "}
          <span className="quiet small">{bytes(file.bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
