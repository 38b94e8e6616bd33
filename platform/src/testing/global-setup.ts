import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../db/embedded-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}

/** One throwaway PostgreSQL for the whole run. */
export default async function setup({ provide }: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), "zhida-test-"));
  chmodSync(directory, 0o755);
  const server = await startEmbeddedPostgres({ directory, throwaway: true });
  provide("postgres", server.url("{database}"));
  return () => server.stop();
}
