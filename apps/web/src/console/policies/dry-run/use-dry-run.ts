import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DryRun } from "@zhida/matching/contract";
import { getDryRun, listDryRuns, startDryRun } from "../../api/matching.ts";

const POLL_MS = 700;

const isOver = (run: DryRun | undefined): boolean => run?.state === "done" || run?.state === "failed";

/** The newest dry run of a version, followed until it is done; and the way to start another one. */
export function useDryRun(code: string, version: number) {
  const client = useQueryClient();
  const known = useQuery({
    queryKey: ["policies", "dry-runs", code],
    queryFn: () => listDryRuns(code),
  });
  const newest = known.data?.items.find((run) => run.version === version);
  const followed = useQuery({
    queryKey: ["policies", "dry-run", newest?.id],
    queryFn: () => getDryRun(newest!.id),
    enabled: newest !== undefined,
    initialData: newest,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : POLL_MS),
  });
  const start = useMutation({
    mutationFn: (body: { version: number; against?: number }) => startDryRun(code, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ["policies", "dry-runs", code] }),
  });
  return { run: followed.data, isLoading: known.isPending, error: known.error ?? followed.error, start };
}
