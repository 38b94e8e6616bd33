import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { truckPlatesQuery } from "../monitoring-queries.ts";

type Props = {
  division: string;
  plates: readonly string[];
  error: string | undefined;
  onChange: (plates: string[]) => void;
};

/** Trucks by their plates: chosen from those with a terminal, typed, or pasted as a column. Those without a terminal are named. */
export function TruckChoice({ division, plates, error, onChange }: Props) {
  const { t } = useTranslation("monitoring");
  const { data: known } = useQuery(truckPlatesQuery(division));
  const unknown = known ? plates.filter((plate) => !known.includes(plate)) : [];
  return (
    <div className="stack">
      <Field label={t("approvals.plates")} hint={t("approvals.platesHint")} error={error} required>
        {({ id }) => (
          <Select
            id={id}
            mode="tags"
            tokenSeparators={[" ", ",", "，", "、", ";", "；", "\n", "\t"]}
            options={known?.map((plate) => ({ value: plate, label: plate })) ?? []}
            status={error ? "error" : undefined}
            value={[...plates]}
            onChange={(next) => onChange([...new Set(next.map((plate) => plate.trim()).filter(Boolean))])}
          />
        )}
      </Field>
      {unknown.length > 0 && (
        <Notice kind="warning">{t("approvals.unwatched", { plates: unknown.join(t("listComma")) })}</Notice>
      )}
    </div>
  );
}
