import { isDeepStrictEqual } from "node:util";
import { type Clock, type Db, transact } from "@zhida/platform";
import { insertTemplates, listTemplateVersions } from "./store/templates.ts";
import type { TemplateLibrary } from "./template-library.ts";

/** At start: shipped wordings go into the database, published ones come out of it. A stored version never changes. */
export async function storeTemplates({
  db,
  clock,
  library,
}: {
  db: Db;
  clock: Clock;
  library: TemplateLibrary;
}): Promise<void> {
  await transact(db, async (tx) => {
    await insertTemplates(tx, library.all(), { at: clock.now(), by: null });
    for (const stored of await listTemplateVersions(tx)) {
      const ours = library.version(stored.code, stored.version);
      if (ours && !isDeepStrictEqual(ours, stored)) {
        throw new Error(
          `Notice template ${stored.code} version ${stored.version} was changed after it was stored: raise its version.`,
        );
      }
      library.add(stored);
    }
  });
}
