import { HandlingResult, type IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Choices } from "../../../ui/choices.tsx";
import { MultiSelectField, SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { SUPERVISION_LEVELS } from "../parts/supervision-levels.ts";
import { useDeadline } from "../parts/use-deadline.ts";
import { useHandlingOrganisations } from "../parts/use-handling-organisations.ts";
import type { asks, Filled } from "./asked-of.ts";
import { MergeTarget } from "./merge-target.tsx";

type Props = {
  needs: (typeof asks)[keyof typeof asks];
  detail: IncidentDetail;
  filled: Filled;
  isTried: boolean;
  onChange: (part: Partial<Filled>) => void;
};

/** The fields that one action has besides its note. */
export function ActionFields({ needs, detail, filled, isTried, onChange }: Props) {
  const { t } = useTranslation("command");
  const now = useNow();
  const { time } = useFormats();
  const deadline = useDeadline();
  const organisations = useHandlingOrganisations();
  const handling = detail.incident.handlingOrganisation?.code;
  const { extension } = detail;
  return (
    <>
      {needs.organisation && (
        <SelectField
          label={t("dispatch.organisation")}
          required
          error={isTried && !filled.organisation ? t("actions.organisationMissing") : undefined}
          options={organisations.filter(({ value }) => value !== handling)}
          value={filled.organisation}
          onChange={(organisation) => onChange({ organisation })}
        />
      )}
      {needs.assist && (
        <MultiSelectField
          label={t("dispatch.assist")}
          options={organisations.filter(({ value }) => value !== filled.organisation)}
          value={filled.assist}
          onChange={(assist) => onChange({ assist })}
        />
      )}
      {needs.into && (
        <MergeTarget detail={detail} value={filled.into} isTried={isTried} onChange={(into) => onChange({ into })} />
      )}
      {needs.result && (
        <Choices
          legend={t("actions.result")}
          required
          choices={HandlingResult.options.map((value) => ({
            value,
            label: t(`result.${value}`),
            note: t(`resultHint.${value}`),
          }))}
          value={filled.result}
          onChange={(result) => onChange({ result })}
        />
      )}
      {needs.until && (
        <TextField
          label={t("actions.until")}
          type="datetime-local"
          required
          hint={detail.incident.dueAt && t("actions.untilHint", { time: deadline(detail.incident.dueAt, now) })}
          error={isTried && !filled.until ? t("actions.untilMissing") : undefined}
          value={filled.until}
          onChange={(until) => onChange({ until })}
        />
      )}
      {needs.grant && extension && (
        <>
          <p className="prose-lines">
            {t("actions.asksUntil", { name: extension.askedBy, time: time(extension.until, now) })}
            {"\n"}
            {extension.note}
          </p>
          <Choices
            legend={t("actions.decision")}
            required
            choices={[
              { value: "yes", label: t("extension.grant") },
              { value: "no", label: t("extension.refuse") },
            ]}
            value={filled.grant ? "yes" : "no"}
            onChange={(answer) => onChange({ grant: answer === "yes" })}
          />
        </>
      )}
      {needs.level && (
        <Choices
          legend={t("actions.level")}
          required
          choices={SUPERVISION_LEVELS.map((value) => ({
            value,
            label: t(`supervised.${value}`),
            note: t(`supervisedHint.${value}`),
          }))}
          value={filled.level}
          onChange={(level) => onChange({ level })}
        />
      )}
    </>
  );
}
