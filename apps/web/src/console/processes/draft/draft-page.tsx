import { useQuery } from "@tanstack/react-query";
import { PageMissing } from "../../missing/page-missing.tsx";
import { useParam } from "../../navigation.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { processesQuery, processQuery } from "../process-queries.ts";
import { ProcessEditor } from "./process-editor.tsx";

/** The draft of the next version, or the version in force from which it is made. */
export function ProcessDraftPage() {
  const code = useParam("code");
  const list = useQuery(processesQuery);
  return (
    <PageLoaded query={list}>
      {({ items }) => {
        const newest = items.filter((each) => each.code === code).toSorted((a, b) => b.version - a.version)[0];
        return newest ? <Newest code={code} version={newest.version} /> : <PageMissing />;
      }}
    </PageLoaded>
  );
}

function Newest({ code, version }: { code: string; version: number }) {
  const query = useQuery({ ...processQuery(code, version), refetchOnWindowFocus: false });
  return <PageLoaded query={query}>{(process) => <ProcessEditor key={code} process={process} />}</PageLoaded>;
}
