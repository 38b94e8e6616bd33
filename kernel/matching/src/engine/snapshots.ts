import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "@zhida/platform";
import { type FactSchema, type Population, restorePopulation, SnapshotError } from "@zhida/policy-index";
import { z } from "zod";
import { SubjectKind } from "../contract.ts";
import { databaseMark } from "../store/database-mark.ts";

/** Populations in memory, and from which transaction on changes may not be among them. */
export type Held = { readonly populations: ReadonlyMap<SubjectKind, Population>; since: string };

/** Populations on disk between two runs, so that a start reads only what has changed meanwhile. */
export type Snapshots = {
  /** Undefined when there is none, or it is damaged, or of other facts, divisions or another database: read everybody then. */
  read(db: Db, schema: (kind: SubjectKind) => FactSchema): Promise<Held | undefined>;
  /** Taken at once, written afterwards; the one before stays until this one is whole. */
  write(db: Db, held: Held): Promise<void>;
};

const Head = z.object({
  database: z.string(),
  divisions: z.array(z.string()).nullable(),
  since: z.string().regex(/^\d+$/),
  kinds: z.array(SubjectKind),
});

export function snapshots(folder: string, divisions?: readonly string[]): Snapshots {
  const whole = join(folder, "population");
  const ours = divisions ? divisions.toSorted() : null;
  return {
    read: async (db, schema) => {
      const text = await readFile(join(whole, "head.json"), "utf8").catch(() => undefined);
      const head = text === undefined ? undefined : Head.safeParse(parsed(text)).data;
      if (!head || JSON.stringify(head.divisions) !== JSON.stringify(ours)) return undefined;
      const mark = await databaseMark(db);
      if (head.database !== mark.database || BigInt(head.since) > BigInt(mark.xmin)) return undefined;
      try {
        const populations = new Map<SubjectKind, Population>();
        for (const kind of head.kinds) {
          const bytes = createReadStream(join(whole, kind), { highWaterMark: 1 << 20 });
          populations.set(kind, await restorePopulation(bytes, { schema: schema(kind) }));
        }
        return { populations, since: head.since };
      } catch (error) {
        if (error instanceof SnapshotError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    write: async (db, { populations, since }) => {
      const taken = [...populations].map(([kind, population]) => ({ kind, parts: [...population.snapshot()] }));
      const { database } = await databaseMark(db);
      const next = `${whole}.next`;
      await rm(next, { recursive: true, force: true });
      await mkdir(next, { recursive: true, mode: 0o700 });
      for (const { kind, parts } of taken) {
        const file = await open(join(next, kind), "w", 0o600);
        try {
          for (const part of parts) await file.write(part);
          await file.datasync();
        } finally {
          await file.close();
        }
      }
      const head: z.infer<typeof Head> = { database, divisions: ours, since, kinds: taken.map(({ kind }) => kind) };
      await writeFile(join(next, "head.json"), JSON.stringify(head), { mode: 0o600 });
      await rm(whole, { recursive: true, force: true });
      await rename(next, whole);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
