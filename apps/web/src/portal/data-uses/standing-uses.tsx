import { useQuery } from "@tanstack/react-query";
import type { StandingUse } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useNow } from "../demo/demo-queries.ts";
import { standingUsesQuery } from "./data-queries.ts";
import { DataUseRow } from "./data-use-row.tsx";

/** 持续共享: who receives whole datasets in which the reader stands. Shows nothing where there are none. */
export function StandingUses() {
  const { data } = useQuery(standingUsesQuery);
  const groups = Map.groupBy(data?.items ?? [], ({ consumer, purpose }) => `${consumer.code} ${purpose.code}`);
  return [...groups].map(([key, uses]) => <StandingCard key={key} uses={uses} />);
}

function StandingCard({ uses }: { uses: StandingUse[] }) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  const now = useNow();
  const first = uses[0]!;
  const since = uses.map((use) => use.since).sort()[0] ?? first.since;
  return (
    <Card oneOfMany title={text(first.purpose.name)} more={<Tag tone="slate">{t("myData.standing")}</Tag>}>
      <p className="quiet small">
        {text(first.consumer.name)} · {t("myData.standingSince", { time: time(since, now) })}
      </p>
      <p className="small">{t("myData.standingText")}</p>
      <p className="small">{t("myData.basis", { basis: text(first.legalBasis) })}</p>
      <ul>
        {uses.map((use) => (
          <DataUseRow key={use.dataset.code} use={use} />
        ))}
      </ul>
    </Card>
  );
}
