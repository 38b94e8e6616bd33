import { type Division, demoDivisions } from "@zhida/china-ids";
import { weighted } from "../seeded/random.ts";

/** A place to live: a housing estate of a residents' committee, or a group of a village. */
export interface Community {
  /** Twelve digits. */
  code: string;
  name: string;
  town: string;
  townName: string;
  urban: boolean;
  /** Streets and estates of an urban community. */
  roads: readonly string[];
  estates: readonly string[];
}

const roads: Record<string, string> = {
  城东社区: "东风路 人民东路 学府路",
  城西社区: "西湖路 人民西路 建设路",
  南门社区: "南门大街 解放南路",
  北关社区: "北关街 解放北路",
  溪口社区: "滨溪路 溪口路",
  石桥社区: "石桥大街 桥东路",
  白鹭社区: "白鹭路 湖滨路",
  柳林社区: "柳林大街 文化路",
  柳湾社区: "柳湾路 幸福路",
  双河社区: "双河大街 河东路",
};

const estates: Record<string, string> = {
  城东社区: "溪畔雅居 东苑小区 学府花园",
  城西社区: "西湖花园 金桂苑 建设小区",
  南门社区: "南门新村 锦绣家园",
  北关社区: "北关小区 翠竹苑",
  溪口社区: "溪口名邸 滨溪花园",
  石桥社区: "石桥新区 桥东小区",
  白鹭社区: "白鹭湾 湖滨小区",
  柳林社区: "柳林新村 文化苑",
  柳湾社区: "柳湾小区 幸福里",
  双河社区: "双河家园 河东小区",
};

const townName = new Map(demoDivisions.map(({ code, name }) => [code, name]));

const community = ({ code, name, parent }: Division): Community => ({
  code,
  name,
  town: parent ?? "",
  townName: townName.get(parent ?? "") ?? "",
  urban: name.endsWith("社区"),
  roads: (roads[name] ?? "").split(" "),
  estates: (estates[name] ?? "").split(" "),
});

/** The communities and villages of the demo county. */
export const communities: readonly Community[] = demoDivisions
  .filter(({ code, level }) => level === "community" && code.startsWith("990122"))
  .map(community);

const share = ({ urban, town }: Community) => (urban ? (town === "990122001" ? 13 : 7) : 3);

/** Where people live: the county town is the densest. */
export const whereToLive = weighted(communities.map((one) => [one, share(one)] as const));

export function communityNamed(name: string): Community {
  const found = communities.find((one) => one.name === name);
  if (!found) throw new RangeError(`no community ${name}`);
  return found;
}
