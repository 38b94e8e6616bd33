import type { Site } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { ApprovalDraft, DraftProblems } from "./approval-draft.ts";
import { minutesOf } from "./day-hours.ts";
import { TruckChoice } from "./truck-choice.tsx";

type Props = {
  draft: ApprovalDraft;
  division: string;
  sites: readonly Site[];
  problems: DraftProblems;
  onChange: (part: Partial<ApprovalDraft>) => void;
};

export function ApprovalFields({ draft, division, sites, problems, onChange }: Props) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const said = (field: keyof ApprovalDraft) => problems[field] && t(`draftProblem.${problems[field]}`);
  const ofKind = (kind: Site["kind"]) =>
    sites.filter((site) => site.kind === kind).map(({ code, name }) => ({ value: code, label: text(name) }));
  const [from, until] = [minutesOf(draft.from), minutesOf(draft.until)];
  const isOverNight = from !== undefined && until !== undefined && until < from;
  return (
    <>
      <TextField
        label={t("approvals.number")}
        required
        maxLength={40}
        error={said("number")}
        value={draft.number}
        onChange={(number) => onChange({ number })}
      />
      <SelectField
        label={t("approvals.site")}
        required
        options={ofKind("construction")}
        error={said("site")}
        value={draft.site}
        onChange={(site) => onChange({ site })}
      />
      <SelectField
        label={t("approvals.disposal")}
        required
        options={ofKind("disposal")}
        error={said("disposal")}
        value={draft.disposal}
        onChange={(disposal) => onChange({ disposal })}
      />
      <TruckChoice
        division={division}
        plates={draft.plates}
        error={said("plates")}
        onChange={(plates) => onChange({ plates })}
      />
      <Grid>
        <TextField
          label={t("approvals.validFrom")}
          type="date"
          required
          error={said("validFrom")}
          value={draft.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
        />
        <TextField
          label={t("approvals.validTo")}
          type="date"
          required
          min={draft.validFrom}
          error={said("validTo")}
          value={draft.validTo}
          onChange={(validTo) => onChange({ validTo })}
        />
        <TextField
          label={t("approvals.hoursFrom")}
          type="time"
          required
          error={said("from")}
          value={draft.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          label={t("approvals.hoursUntil")}
          type="time"
          required
          hint={isOverNight ? t("approvals.overNight") : undefined}
          error={said("until")}
          value={draft.until === "24:00" ? "00:00" : draft.until}
          onChange={(until) => onChange({ until: until === "00:00" ? "24:00" : until })}
        />
      </Grid>
    </>
  );
}
