import { useQueryClient } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { datasetQuery } from "../catalogue-queries.ts";
import type { SectionProps } from "../editor/section.ts";
import { DatasetFieldsPicker } from "./dataset-fields-picker.tsx";
import { FIELD_KINDS, type FieldKind } from "./field-kinds.ts";
import { addDatasetFields, addField, nextFieldName } from "./form-changes.ts";

type Props = SectionProps & { part: number };
type AddProps = Props & { onAdded: (name: string) => void };

/** Adds what the person fills in, or what a registry fills in. */
export function AddFields({ item, edit, part, onAdded }: AddProps) {
  const { t } = useTranslation();
  const [isFromData, setFromData] = useState(false);
  const add = (kind: FieldKind) => {
    onAdded(nextFieldName(item));
    edit((next) => void addField(next, part, kind));
  };
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("editor.addAsked")}
          placeholder={t("editor.addAsked")}
          style={{ width: "14rem" }}
          value={null as FieldKind | null}
          options={FIELD_KINDS.map((value) => ({ value, label: t(`editor.kinds.${value}`) }))}
          onChange={(kind) => kind && add(kind)}
        />
        <Button size="small" aria-expanded={isFromData} onClick={() => setFromData(!isFromData)}>
          {t("editor.addFromData")}
        </Button>
      </div>
      {isFromData && <FromData item={item} edit={edit} part={part} onDone={() => setFromData(false)} />}
    </div>
  );
}

function FromData({ item, edit, part, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [chosen, choose] = useState<{ dataset: string; fields: string[] }>({ dataset: "", fields: [] });
  const add = async () => {
    const dataset = await client.ensureQueryData(datasetQuery(chosen.dataset));
    edit((next) => addDatasetFields(next, part, dataset, chosen.fields));
    onDone();
  };
  return (
    <div className="stack">
      <DatasetFieldsPicker {...chosen} subjectKinds={item.audience} path="" onChange={choose} />
      <div className="row">
        <Button size="small" look="primary" disabled={chosen.fields.length === 0} onClick={() => void add()}>
          {t("editor.addChosen", { count: chosen.fields.length })}
        </Button>
      </div>
    </div>
  );
}
