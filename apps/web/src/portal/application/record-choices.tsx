import type { Application, RecordChoice } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Choices } from "../../ui/choices.tsx";
import type { Draft } from "./use-draft.ts";

type Props = { application: Application; draft: Draft };

/** Several homes, several cards: which one. */
export function RecordChoices({ application, draft }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const open = application.choices.filter(({ options }) => options.length > 1);
  return open.map((choice) => (
    <Card key={choice.dataset.code} title={t("apply.choose", { what: text(choice.dataset.name) })}>
      <Choices
        legend={t("apply.choose", { what: text(choice.dataset.name) })}
        hideLegend
        value={choice.selected}
        onChange={(recordId) => void draft.change({ choices: { [choice.dataset.code]: recordId } })}
        choices={choice.options.map(({ recordId, values }) => ({ value: recordId, label: summaryOf(values) }))}
      />
    </Card>
  ));
}

const summaryOf = (values: RecordChoice["options"][number]["values"]): string =>
  Object.values(values)
    .filter((value) => value !== null && value !== "")
    .map((value) => (typeof value === "string" && /^\d{12,}$/.test(value) ? `**** ${value.slice(-4)}` : String(value)))
    .join(" · ");
