import { familyOf, memoryOf as memoryOfAll, postmasterOf } from "@zhida/platform/testing/server";

/** Memory of the server's process and of PostgreSQL's together, in MB, shared pages counted once (Linux). */
export const memoryOf = (server: number, dataFolder: string): { serverMb: number; databaseMb: number } => ({
  serverMb: memoryOfAll([server]).pssMb,
  databaseMb: memoryOfAll(familyOf(postmasterOf(dataFolder))).pssMb,
});
