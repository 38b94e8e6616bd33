import type { ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { CheckRow } from "../../parts/check-row.tsx";
import { DatasetFieldsPicker } from "../form/dataset-fields-picker.tsx";
import { FeelField } from "../rule/feel-field.tsx";
import { freeName, moveWithin } from "./list-changes.ts";
import { ProblemsAt } from "./problems.tsx";
import { RowsEditor } from "./rows-editor.tsx";
import type { SectionProps } from "./section.ts";
import { TextPair } from "./text-pair.tsx";

/** What the law asks to be handed in; what a registry gives nobody has to bring. */
export function MaterialsSection({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("editor.section.materials")}>
      <ProblemsAt path="/materials" />
      <RowsEditor
        name={t("editor.material")}
        rows={item.materials}
        onAdd={() => edit(addMaterial)}
        onMove={(from, to) => edit((next) => moveWithin(next.materials, from, to))}
        onRemove={(place) => edit((next) => void next.materials.splice(place, 1))}
      >
        {(material, place) => (
          <>
            <TextPair
              label={t("editor.materialName")}
              path={`/materials/${place}/name`}
              required
              value={material.name}
              onChange={(name) =>
                edit((next) => {
                  next.materials[place]!.name = name;
                })
              }
            />
            <TextPair
              label={t("editor.materialNote")}
              path={`/materials/${place}/note`}
              value={material.note}
              onChange={(note) =>
                edit((next) => {
                  next.materials[place]!.note = note.zh || note.en ? note : undefined;
                })
              }
            />
            <CheckRow
              label={t("editor.materialRequired")}
              checked={material.required}
              onChange={(required) =>
                edit((next) => {
                  next.materials[place]!.required = required;
                })
              }
            />
            <CheckRow
              label={t("editor.materialFetched")}
              checked={material.from !== undefined}
              onChange={(isFetched) =>
                edit((next) => {
                  next.materials[place]!.from = isFetched ? { dataset: "", fields: [] } : undefined;
                })
              }
            />
            {material.from && (
              <DatasetFieldsPicker
                subjectKinds={item.audience}
                dataset={material.from.dataset}
                fields={material.from.fields}
                path={`/materials/${place}/from`}
                onChange={(from) =>
                  edit((next) => {
                    next.materials[place]!.from = from;
                  })
                }
              />
            )}
            <FeelField
              label={t("editor.onlyWhen")}
              hint={t("editor.materialWhenHint")}
              path={`/materials/${place}/when`}
              item={item}
              value={material.when}
              onChange={(when) =>
                edit((next) => {
                  next.materials[place]!.when = when;
                })
              }
            />
          </>
        )}
      </RowsEditor>
    </Card>
  );
}

function addMaterial(next: ServiceItem): void {
  const code = freeName(
    "material",
    next.materials.map((material) => material.code),
  );
  next.materials.push({ code, name: { zh: "", en: "" }, required: true });
}
