import { communities } from "../places/communities.ts";
import { lengthOf } from "./curve.ts";
import type { Spot } from "./plane.ts";
import type { Street } from "./street-plan.ts";

export interface NamedStreet extends Street {
  community: string;
  /** Without one: a lane that nobody named. */
  name?: { zh: string; en: string };
}

/** More names than a community's own, for its further main streets. */
const further: readonly (readonly [zh: string, en: string])[] = [
  ["文昌街", "Wenchang Street"],
  ["兴业路", "Xingye Road"],
  ["青年路", "Qingnian Road"],
  ["迎宾大道", "Yingbin Avenue"],
  ["和平路", "Heping Road"],
  ["朝阳街", "Chaoyang Street"],
  ["光明路", "Guangming Road"],
  ["东升路", "Dongsheng Road"],
  ["春晖路", "Chunhui Road"],
  ["安康路", "Ankang Road"],
  ["书院街", "Shuyuan Street"],
  ["桂花路", "Guihua Road"],
  ["梅园路", "Meiyuan Road"],
  ["松柏路", "Songbai Road"],
  ["云锦路", "Yunjin Road"],
  ["新华街", "Xinhua Street"],
  ["工农路", "Gongnong Road"],
  ["丰收路", "Fengshou Road"],
  ["振兴路", "Zhenxing Road"],
  ["竹园路", "Zhuyuan Road"],
  ["荷花街", "Hehua Street"],
  ["银杏路", "Yinxing Road"],
  ["海棠路", "Haitang Road"],
  ["白云路", "Baiyun Road"],
];

const english: Record<string, string> = {
  东风路: "Dongfeng Road",
  人民东路: "Renmin East Road",
  学府路: "Xuefu Road",
  西湖路: "Xihu Road",
  人民西路: "Renmin West Road",
  建设路: "Jianshe Road",
  南门大街: "Nanmen Street",
  解放南路: "Jiefang South Road",
  北关街: "Beiguan Street",
  解放北路: "Jiefang North Road",
  滨溪路: "Binxi Road",
  溪口路: "Xikou Road",
  石桥大街: "Shiqiao Street",
  桥东路: "Qiaodong Road",
  白鹭路: "Bailu Road",
  湖滨路: "Hubin Road",
  柳林大街: "Liulin Street",
  文化路: "Wenhua Road",
  柳湾路: "Liuwan Road",
  幸福路: "Xingfu Road",
  双河大街: "Shuanghe Street",
  河东路: "Hedong Road",
};

/** Streets cut where they pass into another community, the longest of each named by its own list, the lanes left without names. */
export function nameStreets(streets: readonly Street[], communityAt: (spot: Spot) => string): NamedStreet[] {
  const pieces = streets.flatMap((street, n) => cut(street, communityAt).map((piece) => ({ ...piece, street: n })));
  const taken = new Map<string, number>();
  const names = new Map<string, { zh: string; en: string }>();
  for (const [community, own] of Map.groupBy(pieces, (piece) => piece.community)) {
    const { town = "", roads = [] } = communities.find(({ code }) => code === community) ?? {};
    const lengths = new Map<number, number>();
    for (const { street, line, kind } of own) {
      const rank = { primary: 3, secondary: 2, street: 0.9, lane: 0 }[kind];
      if (rank > 0) lengths.set(street, (lengths.get(street) ?? 0) + lengthOf(line) * rank);
    }
    for (const [i, [street]] of [...lengths].sort((a, b) => b[1] - a[1]).entries()) {
      const given = roads[i];
      if (given) names.set(`${community} ${street}`, { zh: given, en: english[given] ?? given });
      else if (given === undefined) {
        const n = taken.get(town) ?? 0;
        const [zh, en] = further[n] ?? [];
        taken.set(town, n + 1);
        if (zh && en) names.set(`${community} ${street}`, { zh, en });
      }
    }
  }
  return pieces.map(({ street, ...piece }) => {
    const name = names.get(`${piece.community} ${street}`);
    return { ...piece, ...(name && { name }) };
  });
}

function cut(street: Street, communityAt: (spot: Spot) => string): NamedStreet[] {
  const pieces: NamedStreet[] = [];
  let line: Spot[] = [];
  let community = "";
  for (const spot of street.line) {
    const here = communityAt(spot) || community;
    line.push(spot);
    if (here !== community && line.length > 1) {
      if (community) pieces.push({ ...street, community, line });
      line = [spot];
    }
    community = here;
  }
  if (line.length > 1) pieces.push({ ...street, community, line });
  return pieces;
}
