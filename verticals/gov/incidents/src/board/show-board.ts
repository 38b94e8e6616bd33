import type { Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { BoardRow, IncidentBoard, RepeatPlace } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { organisationName } from "../show/to-row.ts";
import { type BoardAsked, boardCounts, openNow, ratingsOf, returnsOf, settledBefore } from "../store/board.ts";
import type { Reported } from "../store/repeat-places.ts";
import { figuresOf, type Gathered, weeksOf } from "./figures.ts";
import { mondaysOf } from "./period.ts";
import type { RepeatPlaces } from "./repeat-places.ts";

export type Board = Pick<Incidents, "identity" | "places" | "taxonomy"> & { repeatPlaces: RepeatPlaces };

const LISTED = 100;

/** 监督台账: how departments, towns or the communities of a town did in a period; six statements, however many there are of them. */
export async function showBoard(board: Board, work: Work, asked: BoardAsked): Promise<IncidentBoard> {
  const { db, now } = work;
  const settled = await settledBefore(db, asked.division);
  const [counts, open, returns, ratings, everywhere] = await Promise.all([
    boardCounts(db, asked, settled),
    openNow(db, asked, now),
    returnsOf(db, asked),
    ratingsOf(db, asked),
    board.repeatPlaces(work, asked.division),
  ]);
  const own = everywhere.filter((place) => isAmong(asked, place));
  const codeOf = (place: Reported[]) => (asked.by === "area" ? areaOf(asked, place) : handlerOf(place)) ?? "";

  const gather = (isOf: (code: string) => boolean): Gathered => {
    const of = <R extends { code: string }>(rows: readonly R[]) => rows.filter(({ code }) => isOf(code));
    return {
      weeks: of(counts),
      ratings: of(ratings),
      open: of(open).reduce((sum, row) => sum + row.open, 0),
      overdue: of(open).reduce((sum, row) => sum + row.overdue, 0),
      returned: of(returns).reduce((sum, row) => sum + row.returned, 0),
      repeatPlaces: own.filter((place) => isOf(codeOf(place))).length,
    };
  };
  const mondays = mondaysOf(asked);
  const row = async (code: string): Promise<BoardRow> => {
    const gathered = gather((each) => each === code);
    const name = await nameOf(board, work, asked, code);
    return { code: code || null, name, figures: figuresOf(gathered), weeks: weeksOf(gathered, mondays) };
  };
  const codes = new Set([...counts, ...open, ...returns, ...ratings].map(({ code }) => code));
  const all = gather(() => true);
  const rows = await Promise.all([...codes].map(row));
  return {
    division: asked.division,
    from: asked.from,
    to: asked.to,
    by: asked.by,
    town: asked.towns?.length === 1 ? townOf(board, asked.towns[0] ?? "") : null,
    at: now.toISOString(),
    total: { figures: figuresOf(all), weeks: weeksOf(all, mondays) },
    rows: rows.sort(betterFirst),
    repeatPlaces: await Promise.all(own.slice(0, LISTED).map((place) => toRepeatPlace(board, work, place))),
  };
}

function isAmong({ organisations, towns }: BoardAsked, place: Reported[]): boolean {
  const handler = handlerOf(place);
  const isIn = towns === undefined || towns.includes(latest(place).town ?? "");
  return isIn && (organisations === undefined || (handler !== null && organisations.includes(handler)));
}

const areaOf = ({ towns }: BoardAsked, place: Reported[]): string | null =>
  towns ? latest(place).community : latest(place).town;

const townOf = ({ places }: Board, code: string) => ({ code, name: places.area(code)?.name ?? { zh: code, en: code } });

const betterFirst = (a: BoardRow, b: BoardRow): number =>
  (b.figures.score ?? -1) - (a.figures.score ?? -1) || inOrder(a.code, b.code);

/** Whatever has no department or town stands last. */
const inOrder = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a.localeCompare(b);

const NOBODY: Record<BoardAsked["by"] | "community", LocalizedText> = {
  organisation: { zh: "尚未派单", en: "Not dispatched" },
  area: { zh: "未落在乡镇内", en: "Between towns" },
  community: { zh: "未落在村（社区）内", en: "Between communities" },
};

async function nameOf(board: Board, work: Work, { by, towns }: BoardAsked, code: string): Promise<LocalizedText> {
  if (code === "") return NOBODY[by === "area" && towns ? "community" : by];
  if (by === "area") return board.places.area(code)?.name ?? { zh: code, en: code };
  return (await organisationName(board, work, code)).name;
}

const latest = (place: readonly Reported[]): Reported =>
  place.reduce((last, each) => (each.reported_at > last.reported_at ? each : last));

/** Who had it last: the newest report may not be dispatched yet. */
const handlerOf = (place: readonly Reported[]): string | null => {
  const dispatched = place.filter(({ organisation }) => organisation !== null);
  return dispatched.length > 0 ? latest(dispatched).organisation : null;
};

const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, each) => sum + each, 0) / values.length) * 1e6) / 1e6;

async function toRepeatPlace(board: Board, work: Work, place: Reported[]): Promise<RepeatPlace> {
  const last = latest(place);
  const first = new Date(Math.min(...place.map(({ reported_at }) => reported_at.getTime())));
  const { category: code, address, town } = last;
  const organisation = handlerOf(place);
  return {
    lon: mean(place.map(({ lon }) => lon)),
    lat: mean(place.map(({ lat }) => lat)),
    address,
    category: { code, name: board.taxonomy.category(code)?.name ?? { zh: code, en: code } },
    town,
    organisation: organisation ? await organisationName(board, work, organisation) : null,
    count: place.length,
    open: place.filter(({ is_open }) => is_open).length,
    firstAt: first.toISOString(),
    lastAt: last.reported_at.toISOString(),
    lastIncident: last.id,
  };
}
