import {
  CountedIncidents,
  type GovIncidentsService,
  type IncidentRow,
  type IncidentSummary,
} from "@zhida/gov-incidents";
import type { FigureSource, FigureTone } from "@zhida/gov-screen";
import { keptReading } from "./kept-reading.ts";

const PARTED = ["open", "newToday", "overdue"] as const;
type Parted = (typeof PARTED)[number];
const isParted = (measure: string): measure is Parted => PARTED.some((each) => each === measure);

/** 民情事件 as the big screen counts them. */
export function incidentFigures(incidents: Pick<GovIncidentsService, "summary" | "listCounted">): FigureSource {
  const summaryOf = keptReading((work, division) => incidents.summary(work, { division }));
  return {
    code: "incidents",
    measures: [
      count("open", "在办事件", "Open"),
      count("newToday", "今日上报", "New today"),
      count("closedToday", "今日办结", "Closed today"),
      count("dueSoon", "两小时内到期", "Due within 2 h"),
      count("overdue", "已超期", "Overdue"),
      count("supervised", "督办中", "Supervised"),
      count("toDispatch", "待派单", "To dispatch"),
      count("verifying", "待核查", "To verify"),
      share("satisfaction", "群众满意率", "Satisfied"),
      share("inTimeShare", "按期办结率", "Closed in time"),
      share("onTheSpotShare", "当场办结率", "Settled on the spot"),
    ],
    read: async (work, division) => {
      const { open, newToday, closedToday, dueSoon, overdue, supervised, toDispatch, verifying, ...rest } =
        await summaryOf(work, division);
      const { satisfaction, inTimeShare, onTheSpotShare } = rest;
      const counts = { open, newToday, closedToday, dueSoon, overdue, supervised, toDispatch, verifying };
      return { ...counts, satisfaction, inTimeShare, onTheSpotShare };
    },
    parts: async (work, { division, measure, by }) => {
      if (!isParted(measure)) return [];
      return partsOf(await summaryOf(work, division), measure, by === "town" ? "town" : "agency");
    },
    details: async (work, { measure, ...asked }) => {
      const { items, next } = await incidents.listCounted(work, { counted: CountedIncidents.parse(measure), ...asked });
      return { items: items.map((row) => detailOf(row, measure)), next };
    },
  };
}

const count = (measure: CountedIncidents, zh: string, en: string): FigureSource["measures"][number] => ({
  measure,
  name: { zh, en },
  unit: "count",
  breakdowns: isParted(measure) ? ["agency", "town"] : [],
  hasDetails: true,
});

const share = (
  measure: "satisfaction" | "inTimeShare" | "onTheSpotShare",
  zh: string,
  en: string,
): FigureSource["measures"][number] => ({
  measure,
  name: { zh, en },
  unit: "share",
  breakdowns: [],
  hasDetails: false,
});

const partsOf = ({ byAgency, byTown }: IncidentSummary, measure: Parted, by: "agency" | "town") =>
  by === "agency"
    ? byAgency.map((each) => ({ code: each.agency, name: each.name, value: each[measure] }))
    : byTown.map((each) => ({ code: each.town, name: each.name, value: each[measure] }));

const TONES: Partial<Record<IncidentRow["clock"], FigureTone>> = { overdue: "alarm", warning: "warn" };

function detailOf({ id, title, place, state, clock, reportedAt, dueAt, closedAt }: IncidentRow, measure: string) {
  const at = measure === "closedToday" ? closedAt : measure === "overdue" || measure === "dueSoon" ? dueAt : reportedAt;
  return { id, title, where: place.area, state: state.label, tone: TONES[clock] ?? "calm", at: at ?? reportedAt };
}
