import { useQuery } from "@tanstack/react-query";
import { DeviceKind, Protocol } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { CountyMap } from "../../../ui/map/county-map.tsx";
import { useCountyBounds } from "../../incidents/parts/use-county-bounds.ts";
import { useHandlingOrganisations } from "../../incidents/parts/use-handling-organisations.ts";
import { useCounty } from "../../organisations/use-division.ts";
import { Grid } from "../../parts/grid.tsx";
import { OptionalSelectField, SelectField } from "../../parts/select-field.tsx";
import { NumberField, TextField } from "../../parts/text-field.tsx";
import { sitesQuery } from "../monitoring-queries.ts";
import { type DeviceDraft, type DeviceProblems, ofKind } from "./device-draft.ts";
import { MeasuresEditor } from "./measures-editor.tsx";
import "../../incidents/desk/place-finder.css";

type Props = {
  draft: DeviceDraft;
  problems: DeviceProblems;
  /** Protocol and code belong to the device as long as it is registered. */
  isNew: boolean;
  onChange: (part: Partial<DeviceDraft>) => void;
};

export function DeviceFields({ draft, problems, isNew, onChange }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const organisations = useHandlingOrganisations();
  const county = useCountyBounds();
  const division = useCounty() ?? "";
  const { data: sites } = useQuery(sitesQuery(division));
  const said = (field: keyof DeviceDraft) => problems[field] && t(`deviceProblem.${problems[field]}`);
  const isTruck = draft.kind === "truck";
  const own = { value: draft.organisation ?? "", label: draft.organisation ?? "" };
  const isListed = !draft.organisation || organisations.some(({ value }) => value === draft.organisation);
  return (
    <>
      <Grid>
        <TextField
          label={t("devices.nameZh")}
          required
          maxLength={60}
          error={said("zh")}
          value={draft.zh}
          onChange={(zh) => onChange({ zh })}
        />
        <TextField
          label={t("devices.nameEn")}
          hint={t("devices.nameEnHint")}
          maxLength={120}
          value={draft.en}
          onChange={(en) => onChange({ en })}
        />
        <SelectField
          label={t("devices.kind")}
          required
          options={DeviceKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) =>
            onChange(isNew ? { ...ofKind(kind), protocol: kind === "truck" ? "jt808" : "hj212" } : { kind })
          }
        />
        <SelectField
          label={t("devices.organisation")}
          required
          options={isListed ? organisations : [...organisations, own]}
          error={said("organisation")}
          value={draft.organisation}
          onChange={(organisation) => onChange({ organisation })}
        />
        {isNew && (
          <>
            <SelectField
              label={t("devices.protocol")}
              required
              options={Protocol.options.map((value) => ({ value, label: t(`protocol.${value}`) }))}
              value={draft.protocol}
              onChange={(protocol) => onChange({ protocol })}
            />
            <TextField
              label={t(`devices.codeOf.${draft.protocol}`)}
              hint={t(`devices.codeHint.${draft.protocol}`)}
              required
              isCode
              maxLength={32}
              error={said("code")}
              value={draft.code}
              onChange={(typed) => onChange({ code: typed.trim() })}
            />
          </>
        )}
        {isTruck && (
          <TextField
            label={t("devices.plate")}
            required
            maxLength={16}
            error={said("plate")}
            value={draft.plate}
            onChange={(plate) => onChange({ plate })}
          />
        )}
        <OptionalSelectField
          label={t("devices.site")}
          options={sites?.items.map(({ code, name }) => ({ value: code, label: text(name) })) ?? []}
          value={draft.site}
          onChange={(site) => onChange({ site })}
        />
        <NumberField
          label={t("devices.intervalS")}
          required
          error={said("intervalS")}
          value={draft.intervalS}
          onChange={(intervalS) => onChange({ intervalS })}
        />
        <NumberField
          label={t("devices.offlineAfterS")}
          required
          error={said("offlineAfterS")}
          value={draft.offlineAfterS}
          onChange={(offlineAfterS) => onChange({ offlineAfterS })}
        />
        <TextField
          label={t("devices.snapshotUrl")}
          hint={t("devices.snapshotHint")}
          isCode
          maxLength={500}
          error={said("snapshotUrl")}
          value={draft.snapshotUrl}
          onChange={(typed) => onChange({ snapshotUrl: typed.trim() })}
        />
      </Grid>
      {!isTruck && (
        <MeasuresEditor
          measures={draft.measures}
          error={said("measures")}
          onChange={(measures) => onChange({ measures })}
        />
      )}
      {!isTruck && (
        <CountyMap
          className="place-finder-map"
          label={t("devices.where")}
          fit={county}
          list="none"
          pick={{ point: draft.point, onPick: (point) => onChange({ point }) }}
        />
      )}
    </>
  );
}
