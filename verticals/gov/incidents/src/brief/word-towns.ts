import type { BoardRow } from "../contract.ts";
import type { BriefSection } from "./print/sheet.ts";
import { percent, type Telling } from "./telling.ts";

const COMMUNITIES_SHOWN = 2;
const INDENT = "\u3000";

/** Each town, and beneath it the communities in which most is overdue. */
export function towns({ week, say, name }: Telling): BriefSection {
  const rows = week.towns.rows.filter(({ code }) => code !== null);
  return {
    title: say("三、乡镇和村（社区）办理情况", "3  Towns and communities"),
    paragraphs:
      rows.length > 0
        ? [
            say(
              `乡镇之下列出逾期最多的村（社区），每个乡镇至多 ${COMMUNITIES_SHOWN} 个。`,
              `Beneath each town, the communities where most is overdue: ${COMMUNITIES_SHOWN} at most.`,
            ),
          ]
        : [say("本周各乡镇没有上报。", "Nothing was reported in any town.")],
    table:
      rows.length > 0
        ? {
            columns: [
              { label: say("乡镇、村（社区）", "Town, community"), share: 0.28 },
              { label: say("上报", "Reported"), share: 0.12, isNumber: true },
              { label: say("办结", "Closed"), share: 0.12, isNumber: true },
              { label: say("按时率", "In time"), share: 0.12, isNumber: true },
              { label: say("满意率", "Satisfied"), share: 0.12, isNumber: true },
              { label: say("未结", "Open"), share: 0.12, isNumber: true },
              { label: say("现逾期", "Overdue"), share: 0.12, isNumber: true },
            ],
            rows: rows.flatMap((town) => [
              cells(name(town.name), town),
              ...latestIn(week.communities.rows, town.code ?? "").map((each) => cells(INDENT + name(each.name), each)),
            ]),
          }
        : undefined,
  };
}

/** Of that town, where most is overdue; where nothing is, nobody is named. */
function latestIn(communities: readonly BoardRow[], town: string): BoardRow[] {
  return communities
    .filter(({ code, figures }) => code?.startsWith(town) && figures.overdue > 0)
    .sort((a, b) => b.figures.overdue - a.figures.overdue || ((a.code ?? "") < (b.code ?? "") ? -1 : 1))
    .slice(0, COMMUNITIES_SHOWN);
}

const cells = (name: string, { figures }: BoardRow): string[] => [
  name,
  String(figures.reported),
  String(figures.handled),
  percent(figures.inTime),
  percent(figures.satisfied),
  String(figures.open),
  String(figures.overdue),
];
