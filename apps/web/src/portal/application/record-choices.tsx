import type { Application, RecordChoice } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Choices } from "../../ui/choices.tsx";
import type { Draft } from "./use-draft.ts";
import { usePicked } from "./use-picked.ts";

type Props = { application: Application; draft: Draft };

/** Several homes, several cards: which one. */
export function RecordChoices({ application, draft }: Props) {
  return application.choices
    .filter(({ options }) => options.length > 1)
    .map((choice) => <RecordChoiceCard key={choice.dataset.code} choice={choice} draft={draft} />);
}

function RecordChoiceCard({ choice, draft }: { choice: RecordChoice; draft: Draft }) {
  const { t } = useTranslation();
  const text = useText();
  const [picked, pick] = usePicked((recordId) => draft.change({ choices: { [choice.dataset.code]: recordId } }));
  const title = t("apply.choose", { what: text(choice.dataset.name) });
  return (
    <Card title={title}>
      <Choices
        legend={title}
        hideLegend
        value={picked ?? choice.selected}
        onChange={pick}
        choices={choice.options.map(({ recordId, values }) => ({ value: recordId, label: summaryOf(values) }))}
      />
    </Card>
  );
}

const summaryOf = (values: RecordChoice["options"][number]["values"]): string =>
  Object.values(values)
    .filter((value) => value !== null && value !== "")
    .map((value) => (typeof value === "string" && /^\d{12,}$/.test(value) ? `**** ${value.slice(-4)}` : String(value)))
    .join(" · ");
