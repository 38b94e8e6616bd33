import type { Work } from "@zhida/platform";
import type { Language } from "@zhida/platform/contract";
import { addDays } from "../board/period.ts";
import type { Board } from "../board/show-board.ts";
import type { BoardRow } from "../contract.ts";
import { organisationName } from "../show/to-row.ts";
import type { Week } from "./gather-week.ts";
import { isoWeekOf } from "./iso-week.ts";
import type { BriefSection, BriefSheet } from "./print/sheet.ts";
import { percent, type Say, type Telling } from "./telling.ts";
import { towns } from "./word-towns.ts";

const RISES_SHOWN = 5;
const PLACES_SHOWN = 6;

/** The week in the words of the command centre. */
export async function wordWeek(board: Board, work: Work, week: Week, language: Language): Promise<BriefSheet> {
  const say: Say = (zh, en) => (language === "en" ? en : zh);
  const telling: Telling = { board, work, week, say, name: ({ zh, en }) => say(zh, en) };
  const centre = await organisationName(board, work, `${week.division}-CMD`);
  const [year = "", number = ""] = isoWeekOf(week.monday).split("-W");
  const sunday = addDays(week.monday, 6);
  return {
    language,
    organisation: say(centre.name.zh, centre.name.en),
    title: say("民情周报", "Weekly Brief on Incidents"),
    issue: say(`${year} 年第 ${Number(number)} 期`, `Week ${Number(number)} of ${year}`),
    date: say(`${longDay(week.monday)}至 ${longDay(sunday)}`, `${week.monday} to ${sunday}`),
    madeAt: week.at,
    lead: leadOf(telling),
    tiles: tilesOf(telling),
    chart: {
      title: say("近八周上报与办结", "Reported and closed in eight weeks"),
      legend: [say("上报", "Reported"), say("办结", "Closed")],
      bars: week.trend.map(({ monday, reported, handled }) => ({
        label: monday.slice(5).replace("-", "/"),
        first: reported,
        second: handled,
      })),
    },
    sections: [
      rises(telling),
      departments(telling),
      towns(telling),
      await overdue(telling),
      repeats(telling),
      goodPractice(telling),
    ],
    foot: say(
      "口径：按时率＝按期完成数÷有时限的办结数；退单率＝退单数÷（办结数＋退单数）；重办率＝核查不通过过的办结数÷部门办结数；满意率＝三星及以上评价数÷评价数（申诉成立的不计）。逾期数为编印时的数。",
      "Reckoned so: in time of those closed that had a deadline; returned of those closed or returned; reopened of those closed by departments; satisfied: three stars or more of all ratings, without those set aside on appeal. Overdue: when this was printed.",
    ),
  };
}

function leadOf({ week, say }: Telling): string {
  const { figures } = week.board.total;
  const change = figures.reported - week.before.reported;
  const versus =
    change === 0
      ? say("与上周持平", "as many as the week before")
      : say(
          `比上周${change > 0 ? "增加" : "减少"} ${Math.abs(change)} 件`,
          `${Math.abs(change)} ${change > 0 ? "more" : "fewer"} than the week before`,
        );
  return say(
    `本周全县共上报民情事件 ${figures.reported} 件，${versus}；办结 ${figures.handled} 件，其中就地处置 ${figures.onTheSpot.count} 件，不予受理 ${figures.rejected} 件，合并 ${figures.merged} 件。按时率 ${percent(figures.inTime)}，群众满意率 ${percent(figures.satisfied)}。目前未办结 ${figures.open} 件，其中逾期 ${figures.overdue} 件。`,
    `${figures.reported} incidents were reported in the county, ${versus}; ${figures.handled} were closed, ${figures.onTheSpot.count} of them on the spot; ${figures.rejected} were not taken on and ${figures.merged} merged. In time: ${percent(figures.inTime)}; satisfied: ${percent(figures.satisfied)}. ${figures.open} are open, ${figures.overdue} of them overdue.`,
  );
}

function tilesOf({ week, say }: Telling): BriefSheet["tiles"] {
  const { figures } = week.board.total;
  const { before } = week;
  const last = (value: string) => say(`上周 ${value}`, `last week ${value}`);
  return [
    { label: say("上报", "Reported"), value: String(figures.reported), note: last(String(before.reported)) },
    { label: say("办结", "Closed"), value: String(figures.handled), note: last(String(before.handled)) },
    { label: say("按时率", "In time"), value: percent(figures.inTime), note: last(percent(before.inTime)) },
    { label: say("满意率", "Satisfied"), value: percent(figures.satisfied), note: last(percent(before.satisfied)) },
    {
      label: say("平均办理", "Mean time"),
      value: hours(figures.handlingHours, say),
      note: last(hours(before.handlingHours, say)),
    },
    {
      label: say("逾期未结", "Overdue"),
      value: String(figures.overdue),
      note: say(`未结 ${figures.open}`, `of ${figures.open} open`),
    },
  ];
}

function rises({ week, board, say, name }: Telling): BriefSection {
  const rising = week.categories
    .filter(({ now, before }) => now > before)
    .sort((a, b) => b.now - b.before - (a.now - a.before) || b.now - a.now || (a.category < b.category ? -1 : 1))
    .slice(0, RISES_SHOWN);
  return {
    title: say("一、上升较多的类别", "1  What rose"),
    paragraphs: rising.length > 0 ? [] : [say("本周没有比上周增加的类别。", "No category rose over the week before.")],
    table:
      rising.length > 0
        ? {
            columns: [
              { label: say("类别", "Category"), share: 0.43 },
              { label: say("本周", "This week"), share: 0.19, isNumber: true },
              { label: say("上周", "Week before"), share: 0.19, isNumber: true },
              { label: say("增加", "More"), share: 0.19, isNumber: true },
            ],
            rows: rising.map(({ category, now, before }) => [
              name(board.taxonomy.category(category)?.name ?? { zh: category, en: category }),
              String(now),
              String(before),
              `+${now - before}`,
            ]),
          }
        : undefined,
  };
}

function departments({ week, say, name }: Telling): BriefSection {
  const rows = week.board.rows.filter(({ code }) => code !== null);
  return {
    title: say("二、部门办理情况", "2  Departments"),
    paragraphs: rows.length > 0 ? [] : [say("本周没有派单。", "Nothing was dispatched.")],
    table:
      rows.length > 0
        ? {
            columns: [
              { label: say("单位", "Department"), share: 0.23 },
              { label: say("上报", "Reported"), share: 0.11, isNumber: true },
              { label: say("办结", "Closed"), share: 0.11, isNumber: true },
              { label: say("按时率", "In time"), share: 0.11, isNumber: true },
              { label: say("退单率", "Returned"), share: 0.11, isNumber: true },
              { label: say("重办率", "Reopened"), share: 0.11, isNumber: true },
              { label: say("满意率", "Satisfied"), share: 0.11, isNumber: true },
              { label: say("现逾期", "Overdue"), share: 0.11, isNumber: true },
            ],
            rows: rows.map(({ name: department, figures }) => [
              name(department),
              String(figures.reported),
              String(figures.handled),
              percent(figures.inTime),
              percent(figures.returned),
              percent(figures.reopened),
              percent(figures.satisfied),
              String(figures.overdue),
            ]),
          }
        : undefined,
  };
}

async function overdue({ week, work, board, say, name }: Telling): Promise<BriefSection> {
  const rows = await Promise.all(
    week.overdue.map(async (incident) => [
      incident.number,
      name(incident.title),
      incident.address,
      incident.organisation ? name((await organisationName(board, work, incident.organisation)).name) : "—",
      late(week.at, incident.due_at ?? week.at, say),
    ]),
  );
  return {
    title: say("四、逾期最久的事件", "4  Longest overdue"),
    paragraphs: rows.length > 0 ? [] : [say("目前没有逾期事件。", "Nothing is overdue.")],
    table:
      rows.length > 0
        ? {
            columns: [
              { label: say("编号", "Number"), share: 0.23 },
              { label: say("类别", "Category"), share: 0.2 },
              { label: say("地点", "Place"), share: 0.22 },
              { label: say("承办单位", "Department"), share: 0.2 },
              { label: say("已逾期", "Overdue by"), share: 0.15, isNumber: true },
            ],
            rows,
          }
        : undefined,
  };
}

function repeats({ week, say, name }: Telling): BriefSection {
  const places = week.board.repeatPlaces.slice(0, PLACES_SHOWN);
  const total = week.board.total.figures.repeatPlaces;
  return {
    title: say("五、反复发生的点位", "5  Places where it comes again"),
    paragraphs: [
      places.length > 0
        ? say(
            `近 90 日内，50 米范围同类问题出现三次及以上的点位共 ${total} 处，列出次数最多的 ${places.length} 处，请承办单位从源头治理。`,
            `Places where the same trouble came three times or more within 50 m in 90 days: ${total}. The most frequent:`,
          )
        : say("近 90 日没有反复发生的点位。", "In 90 days no trouble came three times at one place."),
    ],
    table:
      places.length > 0
        ? {
            columns: [
              { label: say("地点", "Place"), share: 0.34 },
              { label: say("类别", "Category"), share: 0.24 },
              { label: say("承办单位", "Department"), share: 0.22 },
              { label: say("次数", "Times"), share: 0.1, isNumber: true },
              { label: say("未结", "Open"), share: 0.1, isNumber: true },
            ],
            rows: places.map((place) => [
              place.address,
              name(place.category.name),
              place.organisation ? name(place.organisation.name) : "—",
              String(place.count),
              String(place.open),
            ]),
          }
        : undefined,
  };
}

/** Who did well by shares, never by how much there was to do. */
function goodPractice({ week, say, name }: Telling): BriefSection {
  const paragraphs: string[] = [];
  const best = week.board.rows.find(({ code, figures }) => code !== null && figures.score !== null);
  if (best) {
    const { score, inTime, satisfied } = best.figures;
    const rated =
      satisfied.share === null ? "" : say(`，满意率 ${percent(satisfied)}`, `, satisfied ${percent(satisfied)}`);
    paragraphs.push(
      say(
        `${best.name.zh}：综合得分 ${score}，按时率 ${percent(inTime)}${rated}，为本周最好。`,
        `${name(best.name)}: the best score of the week, ${score}; in time ${percent(inTime)}${rated}.`,
      ),
    );
  }
  const town = topBy(week.towns.rows, ({ figures }) => figures.onTheSpot.share ?? 0);
  if (town && town.figures.onTheSpot.count > 0) {
    const { count, of } = town.figures.onTheSpot;
    paragraphs.push(
      say(
        `${town.name.zh}：办结的 ${of} 件中有 ${count} 件由网格员就地处置，小事不出网格。`,
        `${name(town.name)}: grid workers settled ${count} of ${of} on the spot.`,
      ),
    );
  }
  const title = say("六、好的做法", "6  Good practice");
  return {
    title,
    paragraphs: paragraphs.length > 0 ? paragraphs : [say("本周件数较少，不作评比。", "Too few this week to compare.")],
  };
}

const topBy = (rows: readonly BoardRow[], worth: (row: BoardRow) => number): BoardRow | undefined =>
  rows.filter(({ code }) => code !== null).sort((a, b) => worth(b) - worth(a))[0];

const hours = (value: number | null, say: Say): string => (value === null ? "—" : say(`${value} 小时`, `${value} h`));

const HOUR = 3_600_000;
function late(now: Date, due: Date, say: Say): string {
  const whole = Math.floor((now.getTime() - due.getTime()) / HOUR);
  return whole >= 48
    ? say(`${Math.floor(whole / 24)} 天`, `${Math.floor(whole / 24)} d`)
    : say(`${whole} 小时`, `${whole} h`);
}

const longDay = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
};
