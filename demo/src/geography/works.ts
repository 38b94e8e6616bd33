import type { Polygon, Position } from "@zhida/places/contract";
import { apart, km, type Spot, toPoint, toPosition } from "./plane.ts";
import type { ReachPlace, RiverNetwork } from "./river-network.ts";
import { networkOf } from "./river-network.ts";
import type { River } from "./rivers.ts";
import type { RoadNet } from "./road-net.ts";

export interface Site {
  id: string;
  kind: "construction" | "disposal";
  name: { zh: string; en: string };
  polygon: Polygon;
  /** Where the trucks go in and out, on a road. */
  gate: { lon: number; lat: number };
}

export interface TruckRoute {
  id: string;
  site: string;
  disposal: string;
  lengthM: number;
  line: Position[];
}

export interface Outlet extends ReachPlace {
  id: string;
  name: { zh: string; en: string };
  owner: string;
  /** 污水处理厂, 工业, 养殖, 雨水. */
  kind: "sewage" | "industry" | "farm" | "rain";
  point: { lon: number; lat: number };
}

export interface RiverSection extends ReachPlace {
  id: string;
  name: { zh: string; en: string };
  /** 县控, 市控, 省控. */
  grade: "county" | "city" | "province";
  point: { lon: number; lat: number };
}

export const constructionPlaces: readonly { zh: string; en: string; near: Spot }[] = [
  { zh: "滨溪名城二期工地", en: "Binxi City phase 2", near: km(27.6, 23.6) },
  { zh: "云溪县人民医院新院区工地", en: "County Hospital new campus", near: km(24.2, 19.0) },
  { zh: "东苑安置房工地", en: "Dongyuan resettlement homes", near: km(28.6, 21.4) },
  { zh: "凤凰新城学校工地", en: "Fenghuang school", near: km(26.6, 24.0) },
  { zh: "南门老旧小区改造工地", en: "Nanmen renewal", near: km(25.9, 18.4) },
  { zh: "精工产业园三期工地", en: "Precision industry park phase 3", near: km(29.0, 18.9) },
  { zh: "西湖路综合管廊工地", en: "Xihu Road utility tunnel", near: km(22.4, 21.6) },
  { zh: "柳林污水管网工地", en: "Liulin sewer works", near: km(14.9, 26.0) },
];

const disposalPlaces: readonly { zh: string; en: string; near: Spot }[] = [
  { zh: "凤凰山建筑垃圾消纳场", en: "Fenghuangshan disposal site", near: km(31.6, 27.4) },
  { zh: "石桥建筑垃圾资源化利用厂", en: "Shiqiao recycling plant", near: km(20.0, 12.4) },
  { zh: "桥头渣土消纳场", en: "Qiaotou earth disposal site", near: km(17.6, 18.6) },
];

/** Building sites where a block is being built on, and where their earth may be brought. */
export function placeSites(ringNear: (spot: Spot) => Spot[], net: RoadNet): Site[] {
  const construction = constructionPlaces.map((one, i): Site => {
    const ring = ringNear(one.near);
    return site(`site-c${i + 1}`, "construction", one, ring, net.nearest(middleOf(ring)));
  });
  const disposal = disposalPlaces.map((one, i): Site => {
    const gate = net.nearest(one.near);
    const centre: Spot = [gate[0] + 190, gate[1] + 150];
    const ring = Array.from({ length: 14 }, (_, k): Spot => {
      const angle = (k / 14) * 2 * Math.PI;
      const reach = 150 + 34 * Math.sin(angle * 3 + i);
      return [centre[0] + reach * 1.2 * Math.cos(angle), centre[1] + reach * Math.sin(angle)];
    });
    return site(`site-d${i + 1}`, "disposal", one, [...ring, ring[0] as Spot], gate);
  });
  return [...construction, ...disposal];
}

const site = (
  id: string,
  kind: Site["kind"],
  { zh, en }: { zh: string; en: string },
  ring: Spot[],
  gate: Spot,
): Site => ({
  id,
  kind,
  name: { zh, en },
  polygon: [ring.map(toPosition)],
  gate: toPoint(gate),
});

const middleOf = (ring: readonly Spot[]): Spot => {
  const spots = ring.slice(1);
  return [
    spots.reduce((sum, [x]) => sum + x, 0) / spots.length,
    spots.reduce((sum, [, y]) => sum + y, 0) / spots.length,
  ];
};

/** From every building site to every disposal site, the nearest by road first. */
export function routeTrucks(sites: readonly Site[], gateOf: (site: Site) => Spot, net: RoadNet): TruckRoute[] {
  const disposals = sites.filter(({ kind }) => kind === "disposal");
  return sites
    .filter(({ kind }) => kind === "construction")
    .flatMap((from) =>
      disposals
        .map((to) => ({ to, way: net.way(gateOf(from), gateOf(to)) }))
        .filter(({ way }) => way.length > 1)
        .map(({ to, way }) => ({
          to,
          way,
          length: way.slice(1).reduce((sum, spot, i) => sum + apart(way[i] as Spot, spot), 0),
        }))
        .sort((a, b) => a.length - b.length)
        .map(({ to, way, length }, n) => ({
          id: `route-${from.id}-${n + 1}`,
          site: from.id,
          disposal: to.id,
          lengthM: Math.round(length),
          line: way.map(toPosition),
        })),
    );
}

type OnRiver = readonly [id: string, river: string, share: number, zh: string, en: string];

const sections: readonly (readonly [...OnRiver, RiverSection["grade"]])[] = [
  ["S01", "QJ", 0.17, "清江入境断面", "Qing River entry section", "city"],
  ["S02", "QJ", 0.4, "清江柳林断面", "Qing River Liulin section", "county"],
  ["S03", "QJ", 0.475, "清江云溪上游断面", "Qing River above Yunxi", "city"],
  ["S04", "QJ", 0.585, "清江云溪下游断面", "Qing River below Yunxi", "city"],
  ["S05", "QJ", 0.7, "清江双河断面", "Qing River Shuanghe section", "county"],
  ["S06", "QJ", 0.86, "清江出境断面", "Qing River exit section", "province"],
  ["S07", "YX", 0.93, "云溪溪口断面", "Yunxi Brook mouth section", "county"],
  ["S08", "SX", 0.9, "石溪下石断面", "Shixi Brook lower section", "county"],
  ["S09", "XH", 0.92, "西河河口断面", "Xi River mouth section", "county"],
  ["S10", "LX", 0.9, "鹭溪渡口断面", "Luxi Brook Dukou section", "county"],
];

const outlets: readonly (readonly [...OnRiver, Outlet["kind"], string])[] = [
  ["O01", "QJ", 0.345, "柳林镇污水处理厂排口", "Liulin sewage works outlet", "sewage", "柳林镇污水处理厂"],
  ["O02", "QJ", 0.43, "柳湾造纸排口", "Liuwan paper mill outlet", "industry", "云溪柳湾纸业有限公司"],
  ["O03", "QJ", 0.53, "城西雨水泵站排口", "Chengxi storm-water outlet", "rain", "云溪县城市管理局"],
  ["O04", "QJ", 0.555, "云溪县污水处理厂排口", "Yunxi sewage works outlet", "sewage", "云溪县污水处理厂"],
  ["O05", "QJ", 0.568, "东苑印染排口", "Dongyuan dye works outlet", "industry", "云溪东苑印染有限公司"],
  ["O06", "YX", 0.62, "凤凰养殖场排口", "Fenghuang farm outlet", "farm", "云溪凤凰生态养殖专业合作社"],
  ["O07", "YX", 0.8, "拾味食品排口", "Shiwei Foods outlet", "industry", "云溪拾味食品有限公司"],
  ["O08", "SX", 0.55, "石桥镇污水处理厂排口", "Shiqiao sewage works outlet", "sewage", "石桥镇污水处理厂"],
  ["O09", "SX", 0.66, "精工机械电镀车间排口", "Precision Machinery plating outlet", "industry", "云溪精工机械有限公司"],
  ["O10", "SX", 0.78, "下石石材加工区排口", "Xiashi stone yards outlet", "industry", "下石村石材合作社"],
  ["O11", "XH", 0.55, "西河生猪养殖排口", "Xihe pig farm outlet", "farm", "西河村养殖专业合作社"],
  ["O12", "XH", 0.83, "双河酿造排口", "Shuanghe brewery outlet", "industry", "云溪双河酿造有限公司"],
  ["O13", "QJ", 0.725, "双河镇污水处理厂排口", "Shuanghe sewage works outlet", "sewage", "双河镇污水处理厂"],
  ["O14", "LX", 0.5, "白鹭镇污水处理站排口", "Bailu sewage station outlet", "sewage", "白鹭镇污水处理站"],
];

/** Monitoring sections and outlets, each on its reach. */
export function placeOnRivers(
  rivers: readonly River[],
): RiverNetwork & { sections: RiverSection[]; outlets: Outlet[] } {
  const { reachAt, ...network } = networkOf(rivers);
  const at = (code: string, share: number, offBank: number) => {
    const river = rivers.find((each) => each.code === code);
    if (!river) throw new RangeError(`no river ${code}`);
    const i = Math.round(share * (river.line.length - 1));
    const [a, b] = [river.line[i] as Spot, river.line[i + 1] as Spot];
    const length = apart(a, b) || 1;
    const off = offBank * ((river.half[i] ?? 0) + 6);
    const spot: Spot = [a[0] - ((b[1] - a[1]) / length) * off, a[1] + ((b[0] - a[0]) / length) * off];
    return { ...reachAt(code, i), point: toPoint(spot) };
  };
  return {
    ...network,
    sections: sections.map(([id, river, share, zh, en, grade]) => ({
      id,
      name: { zh, en },
      grade,
      ...at(river, share, 0),
    })),
    outlets: outlets.map(([id, river, share, zh, en, kind, owner], n) => ({
      id,
      name: { zh, en },
      kind,
      owner,
      ...at(river, share, n % 2 === 0 ? 1 : -1),
    })),
  };
}
