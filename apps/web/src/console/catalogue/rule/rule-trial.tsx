import { useQuery } from "@tanstack/react-query";
import type { RuleVerdict, ServiceItem } from "@zhida/gov-services/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { tryRule } from "../../api/catalogue.ts";
import { Grid } from "../../parts/grid.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { typedFact } from "./typed-fact.ts";
import { useFacts } from "./use-facts.ts";

/** Try it: facts given by hand, and what the rule says at once. */
export function RuleTrial({ item }: { item: ServiceItem }) {
  const { t } = useTranslation();
  const text = useText();
  const known = new Map(useFacts(item).map((fact) => [fact.name, fact]));
  const [typed, setTyped] = useState<Record<string, string>>({});
  const conditions = item.rule.conditions
    .filter(({ when }) => when.trim() !== "")
    .map(({ id, when }) => ({ id, when }));
  const facts = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (value.trim() === "" ? [] : [[name, typedFact(value)]])),
  );
  const asked = useTrial(conditions, {});
  const trial = useTrial(conditions, facts);
  const problem = useSentence(trial.error);
  const names = [...new Set(asked.data?.items.flatMap((each) => each.missing) ?? [])];
  const says = new Map(item.rule.conditions.map(({ id, say }) => [id, text(say)]));
  return (
    <Card title={t("rule.trial")} more={trial.data && <VerdictTag verdict={trial.data.verdict} />}>
      <div className="stack">
        <p className="quiet small">{t("rule.trialLead")}</p>
        {trial.isError && <Notice kind="warning">{problem}</Notice>}
        <Grid>
          {names.map((name) => (
            <TextField
              key={name}
              label={known.get(name)?.title ?? name}
              hint={<span className="mono">{name}</span>}
              value={typed[name] ?? ""}
              onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </Grid>
        <ul className="stack" aria-live="polite">
          {trial.data?.items.map(({ id, verdict }) => (
            <li key={id} className="row">
              <VerdictTag verdict={verdict} />
              <span>
                {(verdict === "no" && says.get(id)) || item.rule.conditions.find((each) => each.id === id)?.when}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

const useTrial = (conditions: { id: string; when: string }[], facts: Record<string, unknown>) =>
  useQuery({
    queryKey: ["catalogue", "trial", conditions, facts],
    queryFn: () => tryRule({ conditions, facts }),
    placeholderData: (before) => before,
    gcTime: 30_000,
  });

const tones: Record<RuleVerdict["verdict"], Tone> = { yes: "jade", no: "cinnabar", open: "ochre" };

function VerdictTag({ verdict }: { verdict: RuleVerdict["verdict"] }) {
  const { t } = useTranslation();
  return <Tag tone={tones[verdict]}>{t(`rule.verdicts.${verdict}`)}</Tag>;
}
