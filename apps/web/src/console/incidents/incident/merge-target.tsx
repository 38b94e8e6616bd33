import { useQuery } from "@tanstack/react-query";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { findNearbyIncidents } from "../../../api/incidents.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Choices } from "../../../ui/choices.tsx";
import { listIncidents } from "../../api/incidents.ts";
import { TextField } from "../../parts/text-field.tsx";

type Props = {
  detail: IncidentDetail;
  value: string | undefined;
  isTried: boolean;
  onChange: (id: string) => void;
};

const NUMBER_LENGTH = 8;

/** Into which one: those nearby stand there already, any other is found by its number. */
export function MergeTarget({ detail: { incident }, value, isTried, onChange }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const [number, setNumber] = useState("");
  const { lon, lat } = incident.place;
  const category = incident.category.code;
  const nearby = useQuery({
    queryKey: ["incidents", "nearby", lon, lat, category],
    queryFn: () => findNearbyIncidents({ lon, lat, category }),
  });
  const named = useQuery({
    queryKey: ["incidents", "by-number", number],
    queryFn: () => listIncidents({ scope: "division", number, limit: 5 }),
    enabled: number.length >= NUMBER_LENGTH,
  });
  const found = [...(nearby.data?.items ?? []), ...(named.data?.items ?? [])].filter(({ id }) => id !== incident.id);
  const choices = [...new Map(found.map((each) => [each.id, each])).values()];
  return (
    <>
      <TextField
        label={t("merge.number")}
        hint={t("merge.numberHint")}
        maxLength={40}
        value={number}
        onChange={(typed) => setNumber(typed.trim())}
      />
      {choices.length === 0 ? (
        <p className="quiet">{t("merge.none")}</p>
      ) : (
        <Choices
          legend={t("merge.into")}
          required
          error={isTried && !value ? t("merge.missing") : undefined}
          choices={choices.map((each) => ({ value: each.id, label: text(each.title), note: each.number }))}
          value={value ?? null}
          onChange={onChange}
        />
      )}
    </>
  );
}
