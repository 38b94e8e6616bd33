import type { DatasetDefinition, RecordOf } from "../datasets/definition.ts";
import { epochDay, lastDelivery } from "../demo-epoch.ts";
import type { Enterprise, EnterpriseKind } from "../enterprises/enterprise.ts";
import type { Person } from "../people/person.ts";
import type { RecordSink } from "../records/record-sink.ts";
import { type Day, iso } from "../seeded/calendar.ts";
import { copyLine } from "./copy-text.ts";

/** Lines of COPY text that go to the database together. */
export interface Batch {
  people: string[];
  entities: string[];
  records: string[];
}

export const emptyBatch = (): Batch => ({ people: [], entities: [], records: [] });

/** `passwordHash` lets every adult sign in with the demo password. */
export function addPerson(batch: Batch, person: Person, division: string, passwordHash: string): void {
  const { id, idNumber, name, sex, bornOn, phone } = person;
  batch.people.push(copyLine([id, idNumber, name, sex, iso(bornOn), division, phone, phone && passwordHash, epoch]));
}

export function addEntity(batch: Batch, id: string, enterprise: Enterprise, representative: { id: string }): void {
  const { creditCode, name, kind, address } = enterprise;
  batch.entities.push(copyLine([id, creditCode, name, entityKinds[kind], address.town, representative.id, epoch]));
}

/**
 * Takes records into the batch that `current` names at that moment. A record came with its registry's last delivery, which lies
 * back as far as the registry's rhythm has it; one that begins later came on the day on which it began.
 */
export function recordSink(current: () => Batch, newId: () => string): RecordSink {
  let count = 0;
  return <D extends DatasetDefinition>(dataset: D, data: RecordOf<D>, from: Day, to?: Day) => {
    const key = (data as Record<string, string>)[dataset.subjectKey] ?? "";
    const age = count++ % Math.max(1, dataset.freshnessDays);
    const received = Math.max(from, Math.min(lastDelivery, to ?? lastDelivery) - age);
    const json = JSON.stringify(data);
    const line = [key, dataset.code, newId(), iso(from), to === undefined ? null : iso(to), json];
    current().records.push(copyLine([...line, `${iso(received)} 03:20:00+08`, dataset.owner]));
  };
}

const epoch = `${iso(epochDay)} 09:00:00+08`;

const entityKinds: Record<EnterpriseKind, string> = {
  "limited-company": "enterprise",
  partnership: "enterprise",
  "individual-business": "individual_business",
  "farmers-cooperative": "farmers_cooperative",
};
