import type { Application, MaterialState } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Origin, ProvenanceTag } from "../../ui/provenance-tag.tsx";
import { Tag } from "../../ui/tag.tsx";
import "../item/materials.css";
import "./material-list.css";
import { MaterialUpload } from "./material-upload.tsx";

/** The list of documents that empties itself: what registries gave is ticked off, the rest is uploaded. */
export function MaterialList({ application }: { application: Application }) {
  const { t } = useTranslation();
  const materials = application.materials.filter(({ status }) => status !== "not_needed");
  if (materials.length === 0) return null;
  const open = materials.filter(({ status, required }) => status === "needed" && required).length;
  const obtained = materials.filter(({ status }) => status === "obtained").length;
  return (
    <Card
      title={t("apply.materials")}
      more={
        <Tag tone={open === 0 ? "jade" : "ochre"}>
          {open === 0 ? t("apply.materialsDone", { count: obtained }) : t("apply.materialsOpen", { count: open })}
        </Tag>
      }
    >
      <ul className="material-rows" aria-live="polite">
        {materials.map((material) => (
          <MaterialRow key={material.code} application={application} material={material} />
        ))}
      </ul>
    </Card>
  );
}

function MaterialRow({ application, material }: { application: Application; material: MaterialState }) {
  const { t } = useTranslation();
  const text = useText();
  const obtained = material.status === "obtained";
  return (
    <li className="material-row">
      <span className={obtained ? "material-done" : undefined}>
        {text(material.name)} {!material.required && <Tag>{t("item.optional")}</Tag>}
      </span>
      {obtained && material.provenance && <ProvenanceTag source={material.provenance} />}
      {obtained && !material.provenance && <Origin kind="registry">{t("item.fetched")}</Origin>}
      {!obtained && <MaterialUpload applicationId={application.id} material={material} />}
    </li>
  );
}
