import { useQuery } from "@tanstack/react-query";
import type { SubjectKind } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Grid } from "../../parts/grid.tsx";
import { MultiSelectField, OptionalSelectField, SelectField } from "../../parts/select-field.tsx";
import { datasetChoicesQuery, datasetQuery } from "../catalogue-queries.ts";
import { useProblemAt } from "../editor/problems.tsx";

type Choices = { subjectKinds: readonly SubjectKind[]; dataset: string };

/** Datasets about those whom the item is for, with their owners. */
export function useDatasetChoices(subjectKinds: readonly SubjectKind[]): { value: string; label: string }[] {
  const text = useText();
  const { data } = useQuery(datasetChoicesQuery);
  return (data ?? [])
    .filter((dataset) => subjectKinds.includes(dataset.subjectKind))
    .map(({ code, name, owner }) => ({ value: code, label: `${text(name)} · ${text(owner.name)} (${code})` }));
}

export function useDatasetFieldChoices(dataset: string): { value: string; label: string }[] {
  const text = useText();
  const { data } = useQuery({ ...datasetQuery(dataset), enabled: dataset !== "" });
  return Object.entries(data?.fields ?? {}).map(([value, field]) => ({
    value,
    label: `${text(field.title)} (${value})`,
  }));
}

type Props = Choices & {
  fields: readonly string[];
  path: string;
  onChange: (chosen: { dataset: string; fields: string[] }) => void;
};

/** A dataset of the exchange and some of its fields. */
export function DatasetFieldsPicker({ subjectKinds, dataset, fields, path, onChange }: Props) {
  const { t } = useTranslation();
  const datasets = useDatasetChoices(subjectKinds);
  const names = useDatasetFieldChoices(dataset);
  const problem = useProblemAt(path, true);
  return (
    <Grid>
      <SelectField
        label={t("editor.dataset")}
        placeholder={t("editor.chooseDataset")}
        error={problem}
        options={datasets}
        value={dataset || undefined}
        onChange={(code) => onChange({ dataset: code, fields: [] })}
      />
      <MultiSelectField
        label={t("editor.datasetFields")}
        options={names}
        value={fields}
        onChange={(chosen) => onChange({ dataset, fields: chosen })}
      />
    </Grid>
  );
}

type SourceProps = Choices & {
  field: string;
  onChange: (source: { dataset: string; field: string } | undefined) => void;
};

/** A dataset and one field of it, or none. */
export function DatasetFieldPicker({ subjectKinds, dataset, field, onChange }: SourceProps) {
  const { t } = useTranslation();
  const datasets = useDatasetChoices(subjectKinds);
  const names = useDatasetFieldChoices(dataset);
  return (
    <Grid>
      <OptionalSelectField
        label={t("editor.source")}
        hint={t("editor.sourceHint")}
        placeholder={t("editor.sourceNone")}
        options={datasets}
        value={dataset || undefined}
        onChange={(code) => onChange(code ? { dataset: code, field: "" } : undefined)}
      />
      {dataset !== "" && (
        <SelectField
          label={t("editor.sourceField")}
          options={names}
          value={field || undefined}
          onChange={(name) => onChange({ dataset, field: name })}
        />
      )}
    </Grid>
  );
}
