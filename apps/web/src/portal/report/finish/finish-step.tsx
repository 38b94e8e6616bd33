import type { Category } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { SwitchRow } from "../../../ui/switch.tsx";
import { PlaceStep } from "../place/place-step.tsx";
import type { ReportDraft } from "../report-draft.ts";
import { Nearby } from "./nearby.tsx";
import { SettledForm } from "./settled-form.tsx";

type Props = {
  draft: ReportDraft;
  change: (part: Partial<ReportDraft>) => void;
  category: Category | undefined;
  as: "resident" | "grid";
  /** The report is not needed: another one is followed instead. */
  onFollow: () => Promise<void>;
};

/** Where it is, whether it is known already, and how it is handed in. */
export function FinishStep({ draft, change, category, as, onFollow }: Props) {
  const { t } = useTranslation("reporting");
  return (
    <div className="stack">
      {draft.place && category && !draft.settled && (
        <Nearby at={draft.place} category={category.code} onFollow={onFollow} />
      )}
      <PlaceStep draft={draft} change={change} />
      {as === "grid" && category?.onTheSpot && (
        <SettledForm rule={category.onTheSpot} settled={draft.settled} onChange={(settled) => change({ settled })} />
      )}
      {as === "resident" && (
        <SwitchRow
          label={t("report.anonymous")}
          hint={t("report.anonymousHint")}
          checked={draft.anonymous}
          onChange={(anonymous) => change({ anonymous })}
        />
      )}
    </div>
  );
}
