import { useQuery } from "@tanstack/react-query";
import { PATROL_HOURS_A_DAY, POINTS } from "@zhida/gov-grid/contract";
import { useTranslation } from "react-i18next";
import { getLeaders } from "../../api/grid.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Blank } from "../../ui/blank.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useCounty } from "../organisations/use-division.ts";
import { dayInChina } from "../parts/day-in-china.ts";
import { FramedTable } from "../parts/framed-table.tsx";
import { TextField } from "../parts/text-field.tsx";

type Props = { month: string | undefined; onMonth: (month: string | undefined) => void };

/** What got better, not how much was typed. */
export function LeaderList({ month, onMonth }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const area = useCounty();
  const now = useNow();
  const shown = month ?? dayInChina(now).slice(0, 7);
  const query = useQuery({
    queryKey: ["grid", "leaders", area, shown],
    queryFn: () => getLeaders({ area, month: shown }),
  });
  return (
    <div className="stack">
      <p className="quiet small">{t("leaders.rule", { ...POINTS, hours: PATROL_HOURS_A_DAY })}</p>
      <div className="row">
        <TextField
          label={t("leaders.month")}
          type="month"
          value={shown}
          onChange={(next) => onMonth(next || undefined)}
        />
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Blank title={t("leaders.none")} text={t("leaders.noneText")} />
          ) : (
            <FramedTable
              caption={t("grids.part.leaders")}
              rows={items}
              rowKey={({ worker }) => worker.id}
              columns={[
                { key: "rank", end: true, title: t("leaders.rank"), cell: ({ rank }) => rank },
                {
                  key: "worker",
                  title: t("grids.worker"),
                  cell: ({ worker, community }) => (
                    <>
                      {worker.name}
                      <br />
                      <span className="quiet small">{text(community.name)}</span>
                    </>
                  ),
                },
                {
                  key: "points",
                  end: true,
                  title: t("leaders.points"),
                  cell: ({ points }) => <strong>{points}</strong>,
                },
                { key: "settled", end: true, title: t("leaders.settled"), cell: ({ settled }) => settled },
                { key: "solved", end: true, title: t("leaders.solved"), cell: ({ solved }) => solved },
                { key: "visits", end: true, title: t("leaders.visits"), cell: ({ visits }) => visits },
                {
                  key: "hours",
                  end: true,
                  title: t("leaders.patrolHours"),
                  cell: ({ patrolHours }) => patrolHours.toFixed(1),
                },
                {
                  key: "rejected",
                  end: true,
                  roomy: true,
                  title: t("leaders.rejected"),
                  cell: ({ rejected }) => rejected,
                },
              ]}
            />
          )
        }
      </Loaded>
    </div>
  );
}
