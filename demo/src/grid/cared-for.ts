import type { AddCare } from "@zhida/gov-grid";
import type { Point, Position } from "@zhida/places/contract";
import { newId } from "@zhida/platform";
import type { CountyMap } from "../geography/index.ts";
import { ageOf } from "../people/new-person.ts";
import type { Household, Person } from "../people/person.ts";
import { communities } from "../places/communities.ts";
import { population } from "../population.ts";
import { random } from "../seeded/random.ts";
import { doorOf, type House, houseAt } from "./houses.ts";

/** Of each kind in one community. */
const MOST = { elder_alone: 4, disabled: 3, child_in_need: 1, hardship: 3, rented_home: 2 };
/** No more households than these are looked through. */
const HOUSEHOLDS = 6_000;

type OfPeople = keyof typeof MOST;

/** People and places of care of each community, from the people who live there and what stands there. */
export function caredFor({
  size,
  map,
  houses,
  locate,
}: {
  size: number;
  map: CountyMap;
  houses: ReadonlyMap<string, readonly House[]>;
  /** The community in which a point lies. */
  locate(point: Point): string | null | undefined;
}): Map<string, AddCare[]> {
  const r = random(20_260_302, 991);
  const lists = new Map<string, AddCare[]>(communities.map(({ code }) => [code, []]));
  const counts = new Map<string, number>();
  let looked = 0;
  for (const { household } of population(size).households()) {
    if (++looked > HOUSEHOLDS) break;
    const { community, text } = household.address;
    const reason = reasonOf(household);
    const list = lists.get(community.code);
    if (!reason || !list) continue;
    const key = `${community.code} ${reason.kind}`;
    const had = counts.get(key) ?? 0;
    const house = houseAt(houses.get(community.code) ?? [], text, r);
    if (had >= MOST[reason.kind] || !house) continue;
    counts.set(key, had + 1);
    list.push({
      clientId: newId(),
      kind: reason.kind,
      name: reason.person.name,
      phone: reason.person.phone,
      address: `${community.name}${doorOf(text)}`,
      point: house.point,
      note: reason.note,
      everyDays: reason.everyDays,
    });
  }
  for (const { code, urban } of communities) {
    const list = lists.get(code);
    const shops = (houses.get(code) ?? []).filter(
      ({ address, kind }) => urban && kind === "house" && address.endsWith("号"),
    );
    for (let i = 0; i < 3 && shops.length > 0; i++) {
      const { point, address } = r.pick(shops);
      const name = `${r.pick(["福满", "顺意", "溪畔", "老街", "惠民", "三味", "云水"])}${r.pick(["小吃店", "便利店", "五金店", "理发店", "水果店", "电动车行"])}`;
      list?.push({
        clientId: newId(),
        kind: "street_shop",
        name,
        phone: null,
        address,
        point,
        note: "",
        everyDays: 30,
      });
    }
  }
  for (const each of premises(map)) lists.get(locate(each.point) ?? "")?.push(each);
  return lists;
}

/** Schools, hospitals, markets and building sites. */
function premises({ features, sites }: CountyMap): AddCare[] {
  const units = features.flatMap(({ layer, kind, name, address, geometry }) =>
    layer === "poi" && name && geometry.type === "Point" && KEY_KINDS.has(kind)
      ? [{ name: name.zh, address: address ?? name.zh, point: toPoint(geometry.coordinates) }]
      : [],
  );
  const building = sites
    .filter(({ kind }) => kind === "construction")
    .map(({ name, polygon }) => {
      const [a, , c] = polygon[0] ?? [];
      const point = toPoint([((a?.[0] ?? 0) + (c?.[0] ?? 0)) / 2, ((a?.[1] ?? 0) + (c?.[1] ?? 0)) / 2]);
      return { name: name.zh, address: name.zh, point };
    });
  return [
    ...units.map((each) => ({ ...each, kind: "key_unit" as const, everyDays: 30, note: "" })),
    ...building.map((each) => ({
      ...each,
      kind: "building_site" as const,
      everyDays: 7,
      note: "查看扬尘控制和渣土车冲洗",
    })),
  ].map((each) => ({ ...each, clientId: newId(), phone: null }));
}

const KEY_KINDS: ReadonlySet<string> = new Set(["school", "kindergarten", "hospital", "market"]);

const toPoint = ([lon, lat]: Position): Point => ({ lon, lat });

function reasonOf({
  members,
  aid,
  rent,
}: Household): { kind: OfPeople; person: Person; everyDays: number; note: string } | undefined {
  const people = members.map(({ person }) => person);
  const [head] = people;
  if (!head) return undefined;
  if (people.length === 1 && ageOf(head) >= 70)
    return {
      kind: "elder_alone",
      person: head,
      everyDays: ageOf(head) >= 80 ? 7 : 14,
      note: "看望问候，查看燃气和用电",
    };
  const disabled = people.find(({ disability }) => disability && disability.grade <= 2);
  if (disabled) return { kind: "disabled", person: disabled, everyDays: 15, note: "了解照护和补贴到账情况" };
  const child = people.find((person) => ageOf(person) < 16);
  if (child && people.every((person) => person === child || ageOf(person) >= 60))
    return {
      kind: "child_in_need",
      person: { ...child, phone: head.phone },
      everyDays: 15,
      note: "了解上学和监护情况",
    };
  if (aid) return { kind: "hardship", person: head, everyDays: 30, note: "了解生活困难和救助需求" };
  if (rent) return { kind: "rented_home", person: head, everyDays: 60, note: "核对居住人员，查看消防安全" };
  return undefined;
}
