import type { ReasonText } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { moveWithin } from "../../catalogue/editor/list-changes.ts";
import { RowsEditor } from "../../catalogue/editor/rows-editor.tsx";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { useCellWords } from "../rule/use-cell-words.ts";
import type { PolicyEditor } from "./use-policy-editor.ts";

const WHEN = ["holds", "fails", "waits"] as const;

/** Plain sentences of the policy's own for each condition: when it holds, fails, or waits for a fact. */
export function ReasonsSection({ editor: { content, edit, check } }: { editor: PolicyEditor }) {
  const { t } = useTranslation("policies");
  const text = useText();
  const says = useCellWords();
  const names = [...new Set([...check.facts, ...content.reasons.map(({ fact }) => fact)])];
  const options = names.map((name) => {
    const label = says.fact(name)?.label;
    return { value: name, label: label ? text(label) : name };
  });
  const set = (place: number, part: Partial<ReasonText>) =>
    edit((next) => void Object.assign(next.reasons[place]!, part));
  return (
    <Card title={t("reasons.title")}>
      <div className="stack">
        <p className="quiet small">{t("reasons.lead")}</p>
        <RowsEditor
          name={t("reasons.one")}
          rows={content.reasons}
          onAdd={() =>
            edit(
              (next) =>
                void next.reasons.push({ fact: names[0] ?? "person.age", when: "fails", text: { zh: "", en: "" } }),
            )
          }
          onMove={(from, to) => edit((next) => moveWithin(next.reasons, from, to))}
          onRemove={(place) => edit((next) => void next.reasons.splice(place, 1))}
        >
          {(reason, place) => (
            <>
              <Grid>
                <SelectField
                  label={t("reasons.fact")}
                  required
                  options={options}
                  value={reason.fact as string}
                  onChange={(fact) => set(place, { fact })}
                />
                <SelectField
                  label={t("reasons.when")}
                  required
                  options={WHEN.map((value) => ({ value, label: t(`reasons.on.${value}`) }))}
                  value={reason.when}
                  onChange={(when) => set(place, { when })}
                />
              </Grid>
              <TextPair
                label={t("reasons.sentence")}
                path={`/reasons/${place}/text`}
                required
                lines={2}
                value={reason.text}
                onChange={(sentence) => set(place, { text: sentence })}
              />
            </>
          )}
        </RowsEditor>
      </div>
    </Card>
  );
}
