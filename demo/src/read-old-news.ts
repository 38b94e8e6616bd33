import type { IdentityService } from "@zhida/identity";
import { type Db, newId, transact, type Work } from "@zhida/platform";
import { demoEpoch } from "./demo-epoch.ts";
import { personas } from "./personas/personas.ts";
import { markDone } from "./store/steps.ts";

export interface NewsOrder {
  db: Db;
  identity: Pick<IdentityService, "findPersonByIdNumber">;
  notify: { markRead(work: Work, recipients: readonly string[], sentBefore: Date): Promise<void> };
}

const FRESH_MS = 3 * 86_400_000;

/** Whoever one can be has read what reached him in the weeks before, save for the last days. */
export function readOldNews({ db, identity, notify }: NewsOrder): Promise<void> {
  return transact(db, async (tx) => {
    if (!(await markDone(tx, "old news read"))) return;
    const work = { db: tx, now: demoEpoch, requestId: newId() };
    const known: string[] = [];
    for (const { idNumber } of personas) {
      const person = await identity.findPersonByIdNumber(work, idNumber);
      if (person) known.push(person.id);
    }
    await notify.markRead(work, known, new Date(demoEpoch.getTime() - FRESH_MS));
  });
}
