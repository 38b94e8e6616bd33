import type { ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { Choices } from "../../../ui/choices.tsx";
import { freeName, moveWithin } from "../editor/list-changes.ts";
import { ProblemsAt } from "../editor/problems.tsx";
import { RowsEditor } from "../editor/rows-editor.tsx";
import type { SectionProps } from "../editor/section.ts";
import { TextPair } from "../editor/text-pair.tsx";
import { DatasetFieldsPicker } from "../form/dataset-fields-picker.tsx";
import { ConditionBuilder } from "./condition-builder.tsx";
import { FeelField } from "./feel-field.tsx";
import { RuleTrial } from "./rule-trial.tsx";

/** When the matter is granted: each condition, and what the person is told where it does not hold. */
export function RuleSection({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t("rule.mode")}>
        <Choices
          legend={t("rule.mode")}
          hideLegend
          choices={(["automatic", "department"] as const).map((value) => ({
            value,
            label: t(`rule.modes.${value}.name`),
            note: t(`rule.modes.${value}.note`),
          }))}
          value={item.rule.mode}
          onChange={(mode) =>
            edit((next) => {
              next.rule.mode = mode;
            })
          }
        />
      </Card>
      <Card title={t("rule.reads")} more={<span className="quiet small">{t("rule.readsLead")}</span>}>
        <RowsEditor
          name={t("editor.dataset")}
          rows={item.rule.reads}
          onAdd={() => edit((next) => void next.rule.reads.push({ dataset: "", fields: [] }))}
          onMove={(from, to) => edit((next) => moveWithin(next.rule.reads, from, to))}
          onRemove={(place) => edit((next) => void next.rule.reads.splice(place, 1))}
        >
          {(read, place) => (
            <DatasetFieldsPicker
              {...read}
              subjectKinds={item.audience}
              path={`/rule/reads/${place}`}
              onChange={(chosen) =>
                edit((next) => {
                  next.rule.reads[place] = chosen;
                })
              }
            />
          )}
        </RowsEditor>
      </Card>
      <Card title={t("rule.conditions")}>
        <ProblemsAt path="/rule/conditions" />
        <RowsEditor
          name={t("rule.condition")}
          rows={item.rule.conditions}
          onAdd={() => edit(addCondition)}
          onMove={(from, to) => edit((next) => moveWithin(next.rule.conditions, from, to))}
          onRemove={(place) => edit((next) => void next.rule.conditions.splice(place, 1))}
        >
          {(condition, place) => (
            <>
              <ConditionBuilder
                item={item}
                onBuilt={(words) =>
                  edit((next) => {
                    const { when } = next.rule.conditions[place]!;
                    next.rule.conditions[place]!.when = when.trim() === "" ? words : `${when} and ${words}`;
                  })
                }
              />
              <FeelField
                label={t("rule.when")}
                path={`/rule/conditions/${place}/when`}
                item={item}
                required
                value={condition.when}
                onChange={(when) =>
                  edit((next) => {
                    next.rule.conditions[place]!.when = when ?? "";
                  })
                }
              />
              <TextPair
                label={t("rule.say")}
                path={`/rule/conditions/${place}/say`}
                required
                lines={2}
                hint={t("rule.sayHint")}
                value={condition.say}
                onChange={(say) =>
                  edit((next) => {
                    next.rule.conditions[place]!.say = say;
                  })
                }
              />
              <TextPair
                label={t("rule.law")}
                path={`/rule/conditions/${place}/law`}
                value={condition.law}
                onChange={(law) =>
                  edit((next) => {
                    next.rule.conditions[place]!.law = law.zh || law.en ? law : undefined;
                  })
                }
              />
            </>
          )}
        </RowsEditor>
      </Card>
      {item.rule.conditions.length > 0 && <RuleTrial item={item} />}
    </>
  );
}

function addCondition(next: ServiceItem): void {
  const id = freeName(
    "condition",
    next.rule.conditions.map((each) => each.id),
  );
  next.rule.conditions.push({ id, when: "", say: { zh: "", en: "" } });
}
