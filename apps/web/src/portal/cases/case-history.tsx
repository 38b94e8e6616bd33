import { useQuery } from "@tanstack/react-query";
import type { Action } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { historyQuery } from "./case-queries.ts";

/** Everything that happened to a case, as it was recorded. */
export function CaseHistory({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  const query = useQuery(historyQuery(caseId));
  const who = ({ actor }: Action): string =>
    actor.kind === "system"
      ? t("cases.bySystem")
      : [actor.name, actor.organisation].filter(Boolean).join(" · ") || t(`cases.by.${actor.kind}`);
  return (
    <Card title={t("cases.history")}>
      <Loaded query={query}>
        {({ items }) => (
          <Timeline
            steps={items.map((action, index) => ({
              key: action.seq,
              title: text(action.label),
              meta: `${time(action.at)} · ${who(action)}`,
              text: action.note ? <q>{action.note}</q> : undefined,
              stage: index === items.length - 1 ? "now" : "past",
            }))}
          />
        )}
      </Loaded>
    </Card>
  );
}
