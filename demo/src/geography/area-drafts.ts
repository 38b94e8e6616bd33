import { type Division, demoDivisions } from "@zhida/china-ids";
import type { AreaDraft } from "@zhida/places/contract";
import { englishPlace } from "../county/place-names.ts";
import { communities } from "../places/communities.ts";
import { Borders } from "./borders.ts";
import type { Mesh } from "./mesh.ts";
import { centreOf } from "./partition.ts";
import { type Spot, toPoint, toPosition } from "./plane.ts";

const numerals = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** County, towns, communities and grids with the borders that they share. */
export function areaDrafts(mesh: Mesh, community: readonly string[], grid: readonly string[]): AreaDraft[] {
  const borders = new Borders(mesh, grid);
  const levels = [
    community.map((code) => code && "990122"),
    community.map((code) => code.slice(0, 9)),
    community,
    grid,
  ];
  const names = new Map(demoDivisions.map((division) => [division.code, division]));
  return levels.flatMap((labels) =>
    [...borders.ringsOf(labels)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, rings]): AreaDraft => {
        const centre = centreSpot(names.get(code));
        return {
          code,
          name: code.length === 15 ? gridName(code) : divisionName(names.get(code)),
          polygon: rings.map((ring) => ring.map(toPosition)),
          ...(centre && { centre: toPoint(centre) }),
        };
      }),
  );
}

const divisionName = (division: Division | undefined) => {
  if (!division) throw new RangeError("a part of the map is no division");
  return { zh: division.name, en: englishPlace(division.name) };
};

function gridName(code: string) {
  const number = Number(code.slice(12));
  const zh = number <= 10 ? numerals[number] : `十${numerals[number - 10]}`;
  return { zh: `第${zh}网格`, en: `Grid ${number}` };
}

/** Towns stand where their first community does; the county's name in its own middle. */
function centreSpot(division: Division | undefined): Spot | undefined {
  if (division?.level === "community") return centreOf(division.name);
  if (division?.level !== "town") return undefined;
  const first = communities.find(({ town }) => town === division.code);
  return division.code === "990122001" ? [25_400, 21_300] : first && centreOf(first.name);
}
