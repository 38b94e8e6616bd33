import type { Appeal, AppealState } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Tag, type Tone } from "../../ui/tag.tsx";
import "../cases/application-row.css";

const tones: Record<AppealState, Tone> = { open: "slate", upheld: "jade", rejected: "cinnabar" };

/** What I said, and what was answered or by when it will be. */
export function AppealRow({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { date, time } = useFormats();
  return (
    <li className="application-row">
      <span className="row row-apart">
        <strong>{text(appeal.policyName)}</strong>
        <Tag tone={tones[appeal.state]}>{t(`appeal.state.${appeal.state}`)}</Tag>
      </span>
      <q>{appeal.text}</q>
      {appeal.decision && <p>{t("appeal.decided", { decision: appeal.decision })}</p>}
      <span className="quiet small">
        {time(appeal.decidedAt ?? appeal.createdAt)}
        {appeal.state === "open" && ` · ${t("appeal.dueOn", { date: date(appeal.dueOn) })}`}
      </span>
    </li>
  );
}
