import { ItemResult, ServiceChannel, type ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { CheckGroup, CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { MultiSelectField, SelectField } from "../../parts/select-field.tsx";
import { NumberField } from "../../parts/text-field.tsx";
import { useFieldChoices } from "../form/use-field-choices.ts";
import { moveWithin } from "./list-changes.ts";
import { ProblemsAt, useProblemAt } from "./problems.tsx";
import { RowsEditor } from "./rows-editor.tsx";
import type { SectionProps } from "./section.ts";
import { TextPair } from "./text-pair.tsx";

/** Within what time, for what fee, where, and what one holds in the end. */
export function TermsSection({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t("editor.timeLimit")}>
        <TimeLimit item={item} edit={edit} />
      </Card>
      <Card title={t("editor.feeAndChannels")}>
        <div className="stack">
          <CheckRow
            label={t("editor.charged")}
            checked={item.fee.charged}
            onChange={(charged) =>
              edit((next) => {
                next.fee = { ...next.fee, charged };
              })
            }
          />
          {item.fee.charged && (
            <TextPair
              label={t("editor.feeNote")}
              path="/fee/note"
              value={item.fee.note}
              onChange={(note) =>
                edit((next) => {
                  next.fee.note = note;
                })
              }
            />
          )}
          <CheckGroup
            legend={t("editor.channels")}
            options={ServiceChannel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
            value={item.channels}
            onChange={(channels) =>
              edit((next) => {
                next.channels = channels;
              })
            }
          />
          <ProblemsAt path="/channels" inside />
        </div>
      </Card>
      <Results item={item} edit={edit} />
    </>
  );
}

const UNITS = ["workday", "calendar_day"] as const satisfies ServiceItem["timeLimit"]["unit"][];

function TimeLimit({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  const legal = useProblemAt("/timeLimit/legal");
  const promised = useProblemAt("/timeLimit/promised");
  return (
    <Grid>
      <NumberField
        label={t("editor.legalLimit")}
        error={legal}
        value={item.timeLimit.legal}
        onChange={(days = 0) =>
          edit((next) => {
            next.timeLimit.legal = days;
          })
        }
      />
      <NumberField
        label={t("editor.promisedLimit")}
        hint={t("editor.promisedHint")}
        error={promised}
        value={item.timeLimit.promised}
        onChange={(days = 0) =>
          edit((next) => {
            next.timeLimit.promised = days;
          })
        }
      />
      <SelectField
        label={t("editor.unit")}
        options={UNITS.map((value) => ({ value, label: t(`editor.units.${value}`) }))}
        value={item.timeLimit.unit}
        onChange={(unit) =>
          edit((next) => {
            next.timeLimit.unit = unit;
          })
        }
      />
    </Grid>
  );
}

function Results({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  const fields = useFieldChoices(item);
  return (
    <Card title={t("editor.results")}>
      <ProblemsAt path="/results" />
      <RowsEditor
        name={t("editor.result")}
        rows={item.results}
        onAdd={() => edit((next) => void next.results.push({ name: { zh: "", en: "" }, kind: "approval", shows: [] }))}
        onMove={(from, to) => edit((next) => moveWithin(next.results, from, to))}
        onRemove={(place) => edit((next) => void next.results.splice(place, 1))}
      >
        {(result, place) => (
          <>
            <TextPair
              label={t("editor.resultName")}
              path={`/results/${place}/name`}
              required
              value={result.name}
              onChange={(name) =>
                edit((next) => {
                  next.results[place]!.name = name;
                })
              }
            />
            <Grid>
              <SelectField
                label={t("editor.resultKind")}
                options={ItemResult.shape.kind.options.map((value) => ({
                  value,
                  label: t(`editor.resultKinds.${value}`),
                }))}
                value={result.kind}
                onChange={(kind) =>
                  edit((next) => {
                    next.results[place]!.kind = kind;
                  })
                }
              />
              <NumberField
                label={t("editor.validMonths")}
                hint={t("editor.validMonthsHint")}
                value={result.validMonths}
                onChange={(months) =>
                  edit((next) => {
                    next.results[place]!.validMonths = months;
                  })
                }
              />
            </Grid>
            <MultiSelectField
              label={t("editor.shows")}
              options={fields}
              value={result.shows}
              onChange={(shows) =>
                edit((next) => {
                  next.results[place]!.shows = shows;
                })
              }
            />
            <ProblemsAt path={`/results/${place}/shows`} />
          </>
        )}
      </RowsEditor>
    </Card>
  );
}
