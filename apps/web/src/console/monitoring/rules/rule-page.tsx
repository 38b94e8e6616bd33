import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RuleVersion, StreamRule } from "@zhida/gov-monitoring/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Timeline } from "../../../ui/timeline.tsx";
import { toast } from "../../../ui/toast.tsx";
import { saveRule } from "../../api/monitoring.ts";
import { useGo, useParam } from "../../navigation.tsx";
import { useCounty } from "../../organisations/use-division.ts";
import { Beside, Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { ruleVersionsQuery } from "../monitoring-queries.ts";
import { BLANK_RULE, NEW_RULE } from "./rule-draft.ts";
import { RuleFacts } from "./rule-facts.tsx";
import { RuleForm } from "./rule-form.tsx";
import { RuleTest } from "./rule-test.tsx";

/** One rule on the stream: what it says, tried out on what a device really sent. */
export function RulePage() {
  const code = useParam("code");
  const division = useCounty() ?? "";
  const isNew = code === NEW_RULE;
  const query = useQuery({ ...ruleVersionsQuery(division, code), enabled: !isNew });
  if (isNew) return <Editor division={division} versions={[]} />;
  return (
    <PageLoaded query={query}>
      {({ items }) => <Editor key={`${code} ${items[0]?.version}`} division={division} versions={items} />}
    </PageLoaded>
  );
}

function Editor({ division, versions }: { division: string; versions: readonly RuleVersion[] }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const client = useQueryClient();
  const go = useGo();
  const mayEdit = useMe()?.permissions.includes("incident.configure") ?? false;
  const newest = versions[0];
  const [rule, setRule] = useState<StreamRule>(newest?.rule ?? BLANK_RULE);
  const isChanged = rule !== newest?.rule;
  const isWhole = StreamRule.safeParse(rule).success;
  const save = useMutation({
    mutationFn: () => saveRule(division, { rule, expectedVersion: newest?.version ?? 0 }),
    onSuccess: (saved) => {
      void client.invalidateQueries({ queryKey: ["monitoring", "rules"] });
      toast(t("rules.saved", { version: saved.version }));
      if (!newest) go({ to: "/stream-rules/$code", params: { code: saved.rule.code }, replace: true });
    },
  });
  const problem = useSentence(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && isChanged && !save.isPending) save.mutate();
  };
  return (
    <Page
      title={text(rule.name) || t("rules.add")}
      back={{ to: "/stream-rules", label: t("rules.back") }}
      marks={
        newest && (
          <Tag tone={isChanged ? "ochre" : "jade"}>
            {isChanged ? t("rules.changed") : t("rules.inForce", { version: newest.version })}
          </Tag>
        )
      }
    >
      <Beside
        aside={
          <>
            <RuleTest rule={rule} isWhole={isWhole} />
            <RuleFacts />
            {versions.length > 0 && (
              <Card title={t("rules.versions")}>
                <Timeline
                  steps={versions.map((each, place) => ({
                    key: each.version,
                    stage: place === 0 ? "now" : "past",
                    title: t("rules.versionNumber", { version: each.version }),
                    meta: `${time(each.at, now)} · ${each.by}`,
                    text: <code className="mono">{each.rule.condition}</code>,
                  }))}
                />
              </Card>
            )}
          </>
        }
      >
        <form className="stack" onSubmit={submit}>
          <fieldset className="rule-fieldset" disabled={!mayEdit}>
            <RuleForm rule={rule} isNew={newest === undefined} onChange={setRule} />
          </fieldset>
          {save.isError && <Notice kind="error">{problem}</Notice>}
          {mayEdit && (
            <div className="row">
              <Button type="submit" look="primary" disabled={!isWhole || !isChanged} busy={save.isPending}>
                {t("rules.save")}
              </Button>
              {newest && isChanged && (
                <Button look="quiet" onClick={() => setRule(newest.rule)}>
                  {t("rules.discard")}
                </Button>
              )}
            </div>
          )}
        </form>
      </Beside>
    </Page>
  );
}
