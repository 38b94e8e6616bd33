import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { getIncidentBoard } from "../api/board.ts";
import { useAddress } from "../navigation.tsx";
import { useCounty } from "../organisations/use-division.ts";
import { Page } from "../parts/page.tsx";
import { TextField } from "../parts/text-field.tsx";
import { BoardComparison } from "./board-comparison.tsx";
import { BoardTotal } from "./board-total.tsx";
import { BoardTrend } from "./board-trend.tsx";
import { BriefList } from "./brief-list.tsx";
import { RepeatPlaces } from "./repeat-places.tsx";
import { TownHeading } from "./town-heading.tsx";

const PARTS = ["organisation", "area", "repeat", "briefs"] as const;
const Address = z.object({
  part: z.enum(PARTS).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  /** Whose communities are compared; also narrows the figures above. */
  town: z.coerce
    .string()
    .regex(/^\d{9}$/)
    .optional()
    .catch(undefined),
});

/** 督查看板: what is late, what comes back, where it happens again, and what people say of it. */
export function SupervisionPage() {
  const { t } = useTranslation("supervision");
  const text = useText();
  const division = useCounty();
  const [{ part = "organisation", from, to, town: asked }, change] = useAddress(Address);
  const town = part === "area" ? asked : undefined;
  const mayReadBriefs = useMe()?.permissions.includes("incident.supervise") ?? false;
  const parts = PARTS.filter((each) => each !== "briefs" || mayReadBriefs);
  const by = part === "area" ? "area" : "organisation";
  const query = useQuery({
    queryKey: ["incidents", "board", division, by, town, from, to],
    queryFn: () => getIncidentBoard({ division, by, town, from, to }),
    placeholderData: (before) => (before?.by === by && before.town?.code === town ? before : undefined),
  });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="row">
        <TextField
          label={t("from")}
          type="date"
          value={from ?? query.data?.from ?? ""}
          onChange={(day) => change({ from: day || undefined })}
        />
        <TextField
          label={t("to")}
          type="date"
          value={to ?? query.data?.to ?? ""}
          onChange={(day) => change({ to: day || undefined })}
        />
      </div>
      <Loaded query={query}>
        {({ total, town: within }) => (
          <>
            {within && <TownHeading name={text(within.name)} onBack={() => change({ town: undefined })} />}
            <BoardTotal figures={total.figures} />
            <BoardTrend weeks={total.weeks} />
          </>
        )}
      </Loaded>
      <Tabs
        label={t("parts")}
        tabs={parts.map((value) => ({ value, label: t(`part.${value}`) }))}
        value={part}
        onChange={(next) => change({ part: next, town: undefined })}
      >
        {part === "briefs" && mayReadBriefs ? (
          <BriefList />
        ) : (
          <Loaded query={query}>
            {(board) =>
              part === "repeat" ? (
                <RepeatPlaces places={board.repeatPlaces} />
              ) : (
                <BoardComparison board={board} onTown={(code) => change({ town: code })} />
              )
            }
          </Loaded>
        )}
      </Tabs>
    </Page>
  );
}
