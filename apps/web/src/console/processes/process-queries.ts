import { queryOptions } from "@tanstack/react-query";
import { getProcess, listProcesses } from "../api/caseflow.ts";

export const processesQuery = queryOptions({ queryKey: ["processes"], queryFn: listProcesses });

export const processQuery = (code: string, version?: number) =>
  queryOptions({ queryKey: ["process", code, version], queryFn: () => getProcess(code, version) });
