import { useQuery } from "@tanstack/react-query";
import { IncidentSource, IncidentState } from "@zhida/gov-incidents/contract";
import { Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { areasQuery } from "../../organisations/areas-query.ts";
import { useCounty } from "../../organisations/use-division.ts";
import { taxonomyQuery } from "../incident-queries.ts";
import type { IncidentAddress } from "./incident-address.ts";

type Props = { address: IncidentAddress; onChange: (change: Partial<IncidentAddress>) => void };

const STATES = ["open", ...IncidentState.options, "ended"] as const;

export function IncidentFiltersRow({ address, onChange }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const { data: taxonomy } = useQuery(taxonomyQuery);
  const county = useCounty();
  const { data: towns } = useQuery(areasQuery(county, "town"));
  const [typed, type] = useState(address.text ?? "");
  useEffect(() => type(address.text ?? ""), [address.text]);
  const categories = taxonomy?.categories.filter(({ agency }) => !address.agency || agency === address.agency) ?? [];
  const isFiltered = [address.state, address.agency, address.category, address.area, address.source, address.text].some(
    Boolean,
  );
  return (
    <search className="row" aria-label={t("list.filters")}>
      <Input.Search
        aria-label={t("list.text")}
        placeholder={t("list.text")}
        style={{ width: "13rem" }}
        maxLength={60}
        allowClear
        value={typed}
        onChange={(event) => type(event.target.value)}
        onSearch={(words) => onChange({ text: words.trim() || undefined })}
      />
      <Select
        aria-label={t("list.state")}
        placeholder={t("list.state")}
        style={{ width: "8rem" }}
        allowClear
        options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={address.state}
        onChange={(state) => onChange({ state })}
      />
      <Select
        aria-label={t("list.agency")}
        placeholder={t("list.agency")}
        style={{ width: "9.5rem" }}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        options={taxonomy?.agencies.map((agency) => ({ value: agency.code, label: text(agency.name) }))}
        value={address.agency}
        onChange={(agency) => onChange({ agency, category: undefined })}
      />
      <Select
        aria-label={t("list.category")}
        placeholder={t("list.category")}
        style={{ width: "11rem" }}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        options={categories.map((category) => ({ value: category.code, label: text(category.name) }))}
        value={address.category}
        onChange={(category) => onChange({ category })}
      />
      <Select
        aria-label={t("list.town")}
        placeholder={t("list.town")}
        style={{ width: "8rem" }}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        options={towns?.map((town) => ({ value: town.code, label: text(town.name) }))}
        value={address.area}
        onChange={(area) => onChange({ area })}
      />
      <Select
        aria-label={t("list.source")}
        placeholder={t("list.source")}
        style={{ width: "8rem" }}
        allowClear
        options={IncidentSource.options.map((value) => ({ value, label: t(`source.${value}`) }))}
        value={address.source}
        onChange={(source) => onChange({ source })}
      />
      {isFiltered && (
        <Button
          size="small"
          look="quiet"
          onClick={() =>
            onChange({
              text: undefined,
              state: undefined,
              agency: undefined,
              category: undefined,
              area: undefined,
              source: undefined,
            })
          }
        >
          {t("list.clear")}
        </Button>
      )}
    </search>
  );
}
