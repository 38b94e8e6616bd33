import { englishPlace } from "../county/place-names.ts";
import { communities } from "../places/communities.ts";
import { random } from "../seeded/random.ts";
import { relaxed, rounded, simplified, throughPoints } from "./curve.ts";
import type { Land } from "./land.ts";
import type { Mesh } from "./mesh.ts";
import { centreOf, Queue } from "./partition.ts";
import { apart, km, type Spot } from "./plane.ts";
import { lakeAt, type RiverBank, type Water } from "./rivers.ts";

export interface Road {
  id: string;
  kind: "motorway" | "primary" | "secondary" | "lane" | "rail";
  zh: string;
  en: string;
  line: readonly Spot[];
}

interface Wanted {
  kind: "primary" | "secondary";
  zh: string;
  en: string;
  by: readonly Spot[];
}

const primary = (zh: string, en: string, ...by: Spot[]): Wanted => ({ kind: "primary", zh, en, by });

const seat = km(25.2, 21.9);
const town = (community: string) => centreOf(community);

/** Roads on their own line: they were built over and under everything. */
const straightOn: Road[] = [
  {
    id: "road-G9",
    kind: "motorway",
    zh: "云清高速",
    en: "Yunqing Expressway",
    line: throughPoints(
      [
        km(-8, 22.6),
        km(0, 20.4),
        km(9, 21.6),
        km(16.5, 20.2),
        km(22, 16.6),
        km(28, 15.4),
        km(34, 17.8),
        km(40, 20.6),
        km(47, 22.4),
        km(56, 21.4),
      ],
      200,
    ),
  },
  {
    id: "road-R1",
    kind: "rail",
    zh: "清云铁路",
    en: "Qingyun Railway",
    line: throughPoints(
      [
        km(-8, 28.4),
        km(2, 27.2),
        km(10, 25.4),
        km(16, 23),
        km(21.6, 18.4),
        km(26.8, 16.6),
        km(31.4, 14.4),
        km(37, 11.2),
        km(43, 6.8),
        km(50, 3.2),
        km(57, -1),
      ],
      200,
    ),
  },
];

/** The roads of the county: numbered ones between the towns first, so that village roads join them. */
export function buildRoads(mesh: Mesh, land: Land, bank: RiverBank, lakes: readonly Water[], seed: number): Road[] {
  const wanted: Wanted[] = [
    primary("清溪大道", "Qingxi Avenue", km(-6, 31), town("河沿村"), town("柳林社区"), town("柳湾社区"), seat),
    primary(
      "云双公路",
      "Yunshuang Road",
      seat,
      town("城东社区"),
      km(31, 18.9),
      town("双河社区"),
      town("沙洲村"),
      km(52, 6),
    ),
    primary(
      "云石公路",
      "Yunshi Road",
      seat,
      town("南门社区"),
      town("下石村"),
      town("石桥社区"),
      town("上石村"),
      km(5, 5),
      km(-2, 1),
    ),
    primary("云鹭公路", "Yunlu Road", town("溪口社区"), km(32, 24.6), town("白鹭社区"), km(50, 27)),
    primary("云竹公路", "Yunzhu Road", town("北关社区"), town("凤凰村"), town("毛坪村"), town("青竹村"), km(33, 46)),
    {
      ...primary(
        "柳茶公路",
        "Liucha Road",
        town("柳林社区"),
        town("杨柳村"),
        town("采茶村"),
        town("茶山村"),
        km(15, 45),
      ),
      kind: "secondary",
    },
    {
      ...primary(
        "石枫公路",
        "Shifeng Road",
        town("石桥社区"),
        town("桥头村"),
        town("枫坪村"),
        town("红枫村"),
        km(-4, 24),
      ),
      kind: "secondary",
    },
    { ...primary("双鹭公路", "Shuanglu Road", town("双河社区"), town("东河村"), town("白鹭社区")), kind: "secondary" },
    {
      ...primary("石双公路", "Shishuang Road", town("石桥社区"), town("磨坊村"), town("西河村"), town("双河社区")),
      kind: "secondary",
    },
    {
      ...primary(
        "环湖路",
        "Lakeside Road",
        town("白鹭社区"),
        town("渡口村"),
        km(33.6, 24),
        town("鹭湖村"),
        town("芦苇村"),
        town("白鹭社区"),
      ),
      kind: "secondary",
    },
  ];
  const steps = new Steps(mesh, land, bank, lakes);
  const numbered = wanted.map((one, i): Road => {
    const cells = one.by.map((spot) => mesh.nearest(spot));
    const way = cells.slice(1).flatMap((to, n) => steps.way(cells[n] as number, to).slice(n === 0 ? 0 : 1));
    steps.build(way);
    return { id: `road-${i + 1}`, kind: one.kind, zh: one.zh, en: one.en, line: lay(mesh, way) };
  });
  const villages = communities
    .filter(({ urban }) => !urban)
    .map(({ name, townName }, i): Road => {
      const centre = communities.find((one) => one.townName === townName);
      const way = steps.way(mesh.nearest(centreOf(name)), mesh.nearest(centreOf(centre?.name ?? name)));
      return lane(`road-v${i + 1}`, name, steps.untilRoad(way), "secondary");
    });
  // Every village has a few lanes of its own.
  const r = random(seed, 23);
  const ownLanes = communities
    .filter(({ urban }) => !urban)
    .flatMap(({ name }, i) =>
      Array.from({ length: 4 }, (_, k): Road => {
        const [x, y] = centreOf(name);
        const angle = (k / 4) * 2 * Math.PI + r.fraction() * 1.2;
        const away = 700 + 1_100 * r.fraction();
        const way = steps.way(
          mesh.nearest([x, y]),
          mesh.nearest([x + away * Math.cos(angle), y + away * Math.sin(angle)]),
        );
        return lane(`road-l${i + 1}-${k}`, name, way);
      }),
    );
  return [...straightOn, ...numbered, ...[...villages, ...ownLanes].filter(({ line }) => line.length > 2)];

  function lane(id: string, village: string, way: readonly number[], kind: "secondary" | "lane" = "lane"): Road {
    steps.build(way);
    return { id, kind, zh: `${village}道`, en: `${englishPlace(village)} Lane`, line: lay(mesh, way) };
  }
}

const lay = (mesh: Mesh, way: readonly number[]): Spot[] =>
  simplified(
    rounded(
      relaxed(
        way.map((cell) => mesh.sites[cell] as Spot),
        3,
      ),
      3,
    ),
    2.5,
  );

class Steps {
  readonly #mesh: Mesh;
  readonly #bank: RiverBank;
  readonly #heights: readonly number[];
  readonly #isWater: readonly boolean[];
  readonly #built = new Set<string>();
  readonly #onRoad = new Set<number>();

  constructor(mesh: Mesh, land: Land, bank: RiverBank, lakes: readonly Water[]) {
    this.#mesh = mesh;
    this.#bank = bank;
    this.#heights = mesh.sites.map(land.height);
    this.#isWater = mesh.sites.map((spot) => lakeAt(lakes, spot) !== undefined);
  }

  build(way: readonly number[]): void {
    for (const [i, cell] of way.entries()) {
      this.#onRoad.add(cell);
      if (i > 0) this.#built.add(keyOf(way[i - 1] as number, cell));
    }
  }

  /** The way as far as the first road that was built before. */
  untilRoad(way: readonly number[]): number[] {
    const joins = way.findIndex((cell, i) => i > 0 && this.#onRoad.has(cell));
    return joins < 0 ? [...way] : way.slice(0, joins + 1);
  }

  way(from: number, to: number): number[] {
    const best = new Map<number, number>([[from, 0]]);
    const back = new Map<number, number>();
    const queue = new Queue();
    queue.push(from, 0);
    for (let taken = queue.pop(); taken; taken = queue.pop()) {
      const { item: cell } = taken;
      if (cell === to) return this.#trace(back, from, to);
      const soFar = best.get(cell) as number;
      for (const next of this.#mesh.neighbours(cell)) {
        const total = soFar + this.#cost(cell, next);
        if (total >= (best.get(next) ?? Number.POSITIVE_INFINITY)) continue;
        best.set(next, total);
        back.set(next, cell);
        queue.push(next, total + apart(this.#mesh.sites[next] as Spot, this.#mesh.sites[to] as Spot) * 0.35);
      }
    }
    return [from, to];
  }

  #trace(back: Map<number, number>, from: number, to: number): number[] {
    const way = [to];
    for (let at = back.get(to); at !== undefined; at = at === from ? undefined : back.get(at)) way.unshift(at);
    return way;
  }

  #cost(from: number, to: number): number {
    const [a, b] = [this.#mesh.sites[from] as Spot, this.#mesh.sites[to] as Spot];
    if (this.#isWater[to]) return 1e9;
    const length = apart(a, b);
    const [low, high] = [this.#heights[from] as number, this.#heights[to] as number];
    const climb = Math.abs(high - low) * 9_000;
    const crossed = this.#bank.crossed(a, b);
    const bridge = crossed ? { main: 1_600, branch: 500, stream: 200 }[crossed.kind] : 0;
    const whole = length + climb + bridge + high * length;
    return this.#built.has(keyOf(from, to)) ? whole * 0.35 : whole;
  }
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
