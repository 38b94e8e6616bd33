import type { DeliveredSubject, Delivery } from "@zhida/exchange";
import { dateInChina, type IsoDate, type Work } from "@zhida/platform";
import type { Facts } from "../contract.ts";
import { refuse } from "../refusals.ts";
import type { NewSubject } from "../store/subjects.ts";
import { CONSUMER, type FactsDeps, PURPOSE } from "./deps.ts";
import { type DerivationPlan, planDerivation } from "./derivation-plan.ts";
import { deriveFacts } from "./derive-facts.ts";

export type RegisteredKind = "person" | "enterprise";
type Page = { after?: string; limit: number } | { subjects: readonly string[] };

/** The plan as the catalogue has it now. Compiled once for each state of the catalogue. */
export async function planFor(deps: FactsDeps, work: Work, kind: DerivationPlan["kind"]): Promise<DerivationPlan> {
  const catalogue = await deps.exchange.datasets(work);
  const held = plans.get(catalogue) ?? new Map<string, DerivationPlan>();
  plans.set(catalogue, held);
  const known = held.get(kind) ?? planDerivation(deps.registry, kind, catalogue);
  held.set(kind, known);
  return known;
}
const plans = new WeakMap<object, Map<string, DerivationPlan>>();

/** Records of these datasets for a page of subjects, by a standing delivery. */
export function deliverFor(
  deps: FactsDeps,
  work: Work,
  plan: DerivationPlan,
  page: Page & { datasets?: ReadonlySet<string>; day?: IsoDate },
): Promise<Delivery> {
  const { datasets, ...rest } = page;
  const asked = [...plan.datasets.values()].filter(({ dataset }) => !datasets || datasets.has(dataset));
  return deps.exchange.deliver(work, {
    consumer: CONSUMER,
    purpose: PURPOSE,
    kind: plan.kind === "enterprise" ? "legal_entity" : "person",
    requests: asked.map(({ dataset, fields }) => ({ dataset, fields })),
    limit: 20_000,
    ...rest,
  });
}

/** The codes that were delivered; without the register that lists the subjects nothing can be said of anybody. */
export function deliveredDatasets(deps: FactsDeps, kind: RegisteredKind, { datasets }: Delivery): ReadonlySet<string> {
  const lists = deps.registry.source(kind)?.dataset ?? "";
  if (datasets.has(lists) && datasets.get(lists) !== "delivered") {
    throw refuse("facts_not_delivered", { params: { datasets: lists }, retryAfter: 60 });
  }
  return new Set([...datasets].flatMap(([code, status]) => (status === "delivered" ? [code] : [])));
}

/** The subject as its records have it; undefined when the register does not list it on the day. */
export function toSubject(
  deps: FactsDeps,
  plan: DerivationPlan & { kind: RegisteredKind | "household" },
  { key, records }: DeliveredSubject,
  day: IsoDate,
  datasets: ReadonlySet<string>,
): NewSubject | undefined {
  const source = plan.kind === "household" ? undefined : deps.registry.source(plan.kind);
  const listed = holding(records, source?.dataset, day);
  if (!source || !listed) return undefined;
  const { facts, nextChange } = deriveFacts(plan, records, day, datasets);
  const home = source.kind === "person" ? source.household : undefined;
  const household = home && holding(records, home.dataset, day)?.[home.field];
  return {
    division: String(listed[source.divisionField] ?? ""),
    kind: plan.kind,
    key,
    household: typeof household === "string" ? household : null,
    facts: facts as Facts,
    next_change: nextChange,
  };
}

function holding(records: DeliveredSubject["records"], dataset: string | undefined, day: IsoDate) {
  const list = records.get(dataset ?? "") ?? [];
  return list.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))?.data;
}

export const todayOf = (work: Work): IsoDate => dateInChina(work.now);
