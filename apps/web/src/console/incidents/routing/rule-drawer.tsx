import { IncidentSource, RoutingRule } from "@zhida/gov-incidents/contract";
import { Drawer } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { MultiSelectField, OptionalSelectField, SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { TermFields } from "../parts/term-fields.tsx";
import { useRuleChoices } from "./use-rule-choices.ts";

type Props = { rule: RoutingRule; taken: readonly string[]; onKeep: (rule: RoutingRule) => void; onClose: () => void };

/** One rule: when it is met, and where it sends. */
export function RuleDrawer({ rule, taken, onKeep, onClose }: Props) {
  const { t } = useTranslation("command");
  const [draft, setDraft] = useState(rule);
  const [isTried, setTried] = useState(false);
  const choices = useRuleChoices(draft.when.agencies);
  const when = (part: Partial<RoutingRule["when"]>) => setDraft({ ...draft, when: { ...draft.when, ...part } });
  const send = (part: Partial<RoutingRule["send"]>) => setDraft({ ...draft, send: { ...draft.send, ...part } });
  const isTaken = taken.includes(draft.code);
  const isNamed = draft.name.zh.trim() !== "" && draft.name.en.trim() !== "";
  const isWhole = isNamed && !isTaken && RoutingRule.safeParse(draft).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole) onKeep(draft);
  };
  const codeError = isTaken ? t("routing.codeTaken") : t("routing.codeWrong");
  return (
    <Drawer open title={t("routing.rule")} size="min(44rem, 100vw)" onClose={onClose} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <Grid>
          <TextField
            label={t("routing.nameZh")}
            required
            maxLength={60}
            error={isTried && !isNamed ? t("routing.nameMissing") : undefined}
            value={draft.name.zh}
            onChange={(zh) => setDraft({ ...draft, name: { ...draft.name, zh } })}
          />
          <TextField
            label={t("routing.nameEn")}
            required
            maxLength={120}
            value={draft.name.en}
            onChange={(en) => setDraft({ ...draft, name: { ...draft.name, en } })}
          />
          <TextField
            label={t("routing.code")}
            required
            isCode
            maxLength={60}
            error={
              isTried && (isTaken || !RoutingRule.shape.code.safeParse(draft.code).success) ? codeError : undefined
            }
            value={draft.code}
            onChange={(code) => setDraft({ ...draft, code: code.trim() })}
          />
        </Grid>
        <Card title={t("routing.when")}>
          <div className="stack">
            <p className="quiet small">{t("routing.whenLead")}</p>
            <Grid>
              <MultiSelectField
                label={t("routing.agencies")}
                options={choices.agencies}
                value={draft.when.agencies ?? []}
                onChange={(agencies) => when({ agencies: someOf(agencies) })}
              />
              <MultiSelectField
                label={t("routing.categories")}
                options={choices.categories}
                value={draft.when.categories ?? []}
                onChange={(categories) => when({ categories: someOf(categories) })}
              />
              <MultiSelectField
                label={t("routing.areas")}
                options={choices.towns}
                value={draft.when.areas ?? []}
                onChange={(areas) => when({ areas: someOf(areas) })}
              />
              <MultiSelectField
                label={t("routing.sources")}
                options={IncidentSource.options.map((value) => ({ value, label: t(`source.${value}`) }))}
                value={draft.when.sources ?? []}
                onChange={(sources) => when({ sources: someOf(sources) })}
              />
              <OptionalSelectField
                label={t("routing.priorityAtLeast")}
                options={choices.priorities}
                value={draft.when.priorityAtLeast && (String(draft.when.priorityAtLeast) as "1")}
                onChange={(level) => when({ priorityAtLeast: level && (Number(level) as 1) })}
              />
            </Grid>
            <TextField
              label={t("routing.condition")}
              hint={t("routing.conditionHint")}
              isCode
              lines={2}
              maxLength={500}
              value={draft.when.condition ?? ""}
              onChange={(condition) => when({ condition: condition.trim() === "" ? undefined : condition })}
            />
          </div>
        </Card>
        <Card title={t("routing.send")}>
          <div className="stack">
            <Grid>
              <SelectField
                label={t("dispatch.organisation")}
                required
                options={choices.destinations}
                value={draft.send.organisation}
                onChange={(organisation) => send({ organisation })}
              />
              <MultiSelectField
                label={t("dispatch.assist")}
                options={choices.destinations.filter(({ value }) => value !== "duty")}
                value={draft.send.assist}
                onChange={(assist) => send({ assist })}
              />
              <OptionalSelectField
                label={t("routing.raisesTo")}
                options={choices.priorities}
                value={draft.send.priority && (String(draft.send.priority) as "1")}
                onChange={(level) => send({ priority: level && (Number(level) as 1) })}
              />
            </Grid>
            <TermFields usual={undefined} value={draft.send.term} onChange={(term) => send({ term })} />
            <CheckRow
              label={t("routing.automatic")}
              hint={t("routing.automaticHint")}
              checked={draft.send.automatic}
              onChange={(automatic) => send({ automatic })}
            />
          </div>
        </Card>
        <div className="row">
          <Button type="submit" look="primary">
            {t("routing.keep")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Drawer>
  );
}

/** A list without members asks nothing: it is left out. */
const someOf = <Value,>(values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined);
