import { km, type Spot } from "./plane.ts";

/** Where the communities and villages of the demo county have their centre. The first of a town is its own centre. */
export const centres: Record<string, Spot> = {
  城东社区: km(28.4, 20.5),
  城西社区: km(22.7, 20.8),
  南门社区: km(25.3, 18.8),
  北关社区: km(24.4, 23.6),
  溪口社区: km(26.9, 22.6),
  凤凰村: km(29.6, 26.2),
  石桥社区: km(17.5, 13.3),
  桥头村: km(14.4, 16.6),
  上石村: km(12.2, 10.2),
  下石村: km(21.7, 14.4),
  磨坊村: km(18.6, 8.6),
  白鹭社区: km(38.8, 24.4),
  鹭湖村: km(34.3, 28.2),
  芦苇村: km(41.6, 29.2),
  渡口村: km(35.2, 21.2),
  青竹村: km(31.2, 35.6),
  竹海村: km(36.4, 35.4),
  笋岭村: km(27.4, 39.2),
  毛坪村: km(33.4, 31.6),
  柳林社区: km(14.2, 27.0),
  柳湾社区: km(17.2, 26.0),
  杨柳村: km(18.9, 30.2),
  大堰村: km(10.2, 31.4),
  河沿村: km(5.2, 31.6),
  双河社区: km(36.6, 13.0),
  东河村: km(42.4, 18.0),
  西河村: km(30.2, 10.0),
  汇源村: km(35.4, 8.4),
  沙洲村: km(43.2, 8.8),
  茶山村: km(17.2, 36.6),
  云雾村: km(22.3, 38.6),
  采茶村: km(21.6, 34.0),
  枫坪村: km(7.0, 16.0),
  红枫村: km(4.6, 22.4),
  高坡村: km(6.9, 8.8),
};

/** The outline of the county, before the land made it uneven. */
export const outline: readonly Spot[] = [
  km(1.2, 33.9),
  km(6.2, 35.2),
  km(12.1, 39.1),
  km(19.4, 41.6),
  km(27.8, 42.6),
  km(35.4, 40.2),
  km(40.2, 36.4),
  km(45.4, 32.0),
  km(46.1, 25.0),
  km(48.2, 18.6),
  km(48.8, 9.4),
  km(45.2, 4.4),
  km(37.4, 4.2),
  km(29.8, 2.6),
  km(22.6, 2.2),
  km(15.6, 4.6),
  km(8.6, 4.8),
  km(3.2, 9.2),
  km(1.2, 17.2),
  km(0.2, 25.8),
];

export interface RiverCourse {
  code: string;
  zh: string;
  en: string;
  kind: "main" | "branch" | "stream";
  /** From the source or the border to the mouth. */
  course: readonly Spot[];
  /** Width in metres at both ends. */
  width: readonly [number, number];
  /** Metres by which it wanders from its course. */
  wander: number;
  /** Of the water, metres a second, at both ends. */
  speed: readonly [number, number];
  /** The river it flows into. */
  into?: string;
}

/** 清江 and what flows into it; the lake lies on 鹭溪. */
export const rivers: readonly RiverCourse[] = [
  {
    code: "QJ",
    zh: "清江",
    en: "Qing River",
    kind: "main",
    course: [
      km(-9, 38.5),
      km(-3, 34.6),
      km(3, 33),
      km(8, 29.6),
      km(12.6, 28.6),
      km(15.8, 25.4),
      km(20, 25.2),
      km(23, 22.6),
      km(25.6, 21.2),
      km(28.4, 18.8),
      km(32, 17.8),
      km(34.4, 14.8),
      km(37.6, 14.2),
      km(40.6, 10.8),
      km(44.4, 10.4),
      km(47.6, 6.4),
      km(53, 4.6),
      km(59, 0.5),
    ],
    width: [70, 150],
    wander: 420,
    speed: [0.7, 0.5],
  },
  {
    code: "YX",
    zh: "云溪",
    en: "Yunxi Brook",
    kind: "branch",
    course: [km(33.6, 40.4), km(31.8, 37.4), km(32, 34.2), km(29.8, 30.6), km(28.8, 27), km(27.2, 24), km(25.8, 21.15)],
    width: [10, 42],
    wander: 300,
    speed: [0.9, 0.55],
    into: "QJ",
  },
  {
    code: "SX",
    zh: "石溪",
    en: "Shixi Brook",
    kind: "branch",
    course: [km(7.4, 6.6), km(11.4, 8.9), km(14.2, 12.2), km(17.8, 12.8), km(21, 15.8), km(24.6, 16), km(28.3, 18.9)],
    width: [8, 38],
    wander: 280,
    speed: [0.8, 0.5],
    into: "QJ",
  },
  {
    code: "LX",
    zh: "鹭溪",
    en: "Luxi Brook",
    kind: "branch",
    course: [km(43.2, 34.2), km(41.6, 31), km(39.6, 28.2), km(37, 26.4), km(35.2, 23.6), km(34, 20.4), km(32.1, 17.75)],
    width: [8, 36],
    wander: 240,
    speed: [0.6, 0.4],
    into: "QJ",
  },
  {
    code: "DH",
    zh: "东河",
    en: "Dong River",
    kind: "branch",
    course: [km(46.4, 22.8), km(44, 19.4), km(41, 17), km(38.8, 16.2), km(37.2, 14.35)],
    width: [10, 40],
    wander: 240,
    speed: [0.7, 0.5],
    into: "QJ",
  },
  {
    code: "XH",
    zh: "西河",
    en: "Xi River",
    kind: "branch",
    course: [km(21.4, 4.2), km(25.4, 6.6), km(29, 8.4), km(31.6, 11.6), km(34.6, 14.6)],
    width: [8, 44],
    wander: 260,
    speed: [0.6, 0.45],
    into: "QJ",
  },
  {
    code: "FX",
    zh: "枫溪",
    en: "Fengxi Brook",
    kind: "branch",
    course: [km(3.4, 12.2), km(6.4, 15), km(7.4, 19.6), km(10.6, 23.2), km(12.7, 28.5)],
    width: [6, 30],
    wander: 260,
    speed: [0.9, 0.6],
    into: "QJ",
  },
  {
    code: "CX",
    zh: "茶溪",
    en: "Chaxi Brook",
    kind: "branch",
    course: [km(20.4, 40.2), km(18.2, 37.2), km(19.4, 33.4), km(17.6, 29.8), km(18.4, 27), km(19.2, 25.25)],
    width: [6, 28],
    wander: 260,
    speed: [0.9, 0.6],
    into: "QJ",
  },
  {
    code: "ZX",
    zh: "竹溪",
    en: "Zhuxi Stream",
    kind: "stream",
    course: [km(39.4, 36.2), km(36.6, 34.6), km(34.2, 33), km(31.2, 32.6)],
    width: [4, 14],
    wander: 180,
    speed: [1, 0.8],
    into: "YX",
  },
  {
    code: "MX",
    zh: "磨坊溪",
    en: "Mofang Stream",
    kind: "stream",
    course: [km(19.6, 5.6), km(18.6, 8.2), km(18.8, 10.6), km(18.4, 13.1)],
    width: [4, 14],
    wander: 160,
    speed: [0.9, 0.7],
    into: "SX",
  },
  {
    code: "HX",
    zh: "红枫溪",
    en: "Hongfeng Stream",
    kind: "stream",
    course: [km(2.4, 24.6), km(5, 22.4), km(8.1, 20.6)],
    width: [4, 12],
    wander: 160,
    speed: [1, 0.8],
    into: "FX",
  },
];

export interface Lake {
  zh: string;
  en: string;
  kind: "lake" | "reservoir";
  centre: Spot;
  /** Half its length and half its breadth in metres, and where its length points (radians from east). */
  half: readonly [number, number];
  turn: number;
}

export const lakes: readonly Lake[] = [
  { zh: "鹭湖", en: "Egret Lake", kind: "lake", centre: km(36.6, 25.6), half: [2_300, 1_350], turn: 0.75 },
  { zh: "大堰水库", en: "Dayan Reservoir", kind: "reservoir", centre: km(10.6, 33.6), half: [1_050, 430], turn: 1.1 },
  { zh: "竹海水库", en: "Zhuhai Reservoir", kind: "reservoir", centre: km(38.6, 36.0), half: [760, 340], turn: 0.5 },
  { zh: "高坡水库", en: "Gaopo Reservoir", kind: "reservoir", centre: km(8.2, 7.0), half: [680, 330], turn: 0.6 },
  { zh: "月亮塘", en: "Moon Pond", kind: "lake", centre: km(23.3, 19.2), half: [330, 190], turn: -0.4 },
];

/** Where streets were laid out: the county town and the centres of the towns. `turn` is where its main streets run. */
export const streetPlans: readonly StreetPlan[] = [
  { town: "990122001", centre: km(25.7, 21.1), half: [3_900, 2_950], turn: -0.62, block: [215, 165] },
  { town: "990122002", centre: km(17.4, 13.5), half: [1_150, 820], turn: 0.2, block: [150, 120] },
  { town: "990122003", centre: km(39.4, 24.1), half: [950, 760], turn: 0.85, block: [150, 120] },
  { town: "990122004", centre: km(31.2, 35.7), half: [560, 460], turn: 1.35, block: [140, 110] },
  { town: "990122005", centre: km(14.5, 26.5), half: [1_450, 900], turn: -0.75, block: [150, 120] },
  { town: "990122006", centre: km(36.5, 13.4), half: [1_200, 900], turn: -0.15, block: [150, 120] },
  { town: "990122007", centre: km(17.5, 36.7), half: [480, 420], turn: 1.2, block: [140, 110] },
  { town: "990122008", centre: km(7.0, 16.2), half: [500, 420], turn: 1.3, block: [140, 110] },
];

export interface StreetPlan {
  town: string;
  centre: Spot;
  half: readonly [number, number];
  turn: number;
  block: readonly [number, number];
}
