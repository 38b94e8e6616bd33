import type { GrantAction } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Timeline } from "../../ui/timeline.tsx";

/** Everything that happened to a grant, as it was recorded. */
export function GrantHistory({ history }: { history: readonly GrantAction[] }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { time } = useFormats();
  const who = (by: string) => (by === "system" ? t("grant.by.system") : by);
  return (
    <Card title={t("grant.history")}>
      <Timeline
        steps={history.map(({ id, event, by, at, note }, index) => ({
          key: id,
          title: t(`grant.event.${event}`),
          meta: `${time(at)} · ${who(by)}`,
          text: note ? text(note) : undefined,
          stage: index === history.length - 1 ? "now" : "past",
        }))}
      />
    </Card>
  );
}
