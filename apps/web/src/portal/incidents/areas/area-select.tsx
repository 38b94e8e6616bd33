import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listAreas } from "../../../api/places.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useDivision } from "../../../session/use-division.ts";
import { Field, type FieldWiring } from "../../../ui/field.tsx";

type Props = { value: string; onChange: (code: string) => void };

const areasQuery = (parent: string) =>
  queryOptions({
    queryKey: ["places", "areas", parent],
    queryFn: () => listAreas({ parent, polygons: false }),
    enabled: parent !== "",
    staleTime: 60 * 60_000,
  });

/** A town, and if one wishes a community in it. */
export function AreaSelect({ value, onChange }: Props) {
  const { t } = useTranslation("reporting");
  const county = useDivision();
  const [town, setTown] = useState("");
  return (
    <>
      <Field label={t("areas.town")}>
        {(wiring) => (
          <Options
            wiring={wiring}
            parent={county}
            value={town}
            empty={t("areas.choose")}
            onChange={(code) => {
              setTown(code);
              onChange(code);
            }}
          />
        )}
      </Field>
      <Field label={t("areas.community")}>
        {(wiring) => (
          <Options
            wiring={wiring}
            parent={town}
            value={value === town ? "" : value}
            empty={t("areas.wholeTown")}
            onChange={(code) => onChange(code || town)}
          />
        )}
      </Field>
    </>
  );
}

type OptionsProps = Props & { wiring: FieldWiring; parent: string; empty: string };

function Options({ wiring, parent, value, empty, onChange }: OptionsProps) {
  const text = useText();
  const { data } = useQuery(areasQuery(parent));
  return (
    <select
      {...wiring}
      className="input"
      value={value}
      disabled={parent === ""}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{empty}</option>
      {data?.items.map(({ code, name }) => (
        <option key={code} value={code}>
          {text(name)}
        </option>
      ))}
    </select>
  );
}
