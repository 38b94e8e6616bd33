import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { MyData, MyDataset } from "./contract.ts";
import { SELF_VIEW } from "./names.ts";
import type { PlannedRead } from "./plan-read.ts";
import { type ReadDeps, readRegistries } from "./read-registries.ts";
import { refuse } from "./refusals.ts";
import { countSubjectRecords } from "./store/records.ts";

type Self = Pick<Actor, "personId" | "name" | "subject">;

/** The right to see what is held about oneself. */
const legalBasis = {
  zh: "《中华人民共和国个人信息保护法》第四十五条",
  en: "Personal Information Protection Law, art. 45",
};

/** Which registries hold something about the caller's subject. */
export async function listMyData({ configuration }: ReadDeps, work: Work, { subject }: Self): Promise<MyData> {
  const { datasets } = await configuration.current(work);
  const counts = await countSubjectRecords(work.db, subject.key);
  const items = [...datasets.values()].filter(({ subjectKind }) => subjectKind === subject.kind);
  return {
    items: items
      .map((dataset) => ({
        dataset: { code: dataset.code, name: dataset.name },
        owner: dataset.owner,
        records: dataset.connector.kind === "http_pull" ? null : (counts.get(dataset.code) ?? 0),
      }))
      .filter(({ records }) => records !== 0),
  };
}

/** All that one registry holds about the caller's subject; the look is in the audit like any other. */
export async function readMyDataset(
  deps: ReadDeps,
  work: Work,
  { personId, name, subject }: Self,
  code: string,
): Promise<MyDataset> {
  const dataset = (await deps.configuration.current(work)).datasets.get(code);
  if (!dataset || dataset.subjectKind !== subject.kind) throw refuse("dataset_not_found");
  const fields = Object.keys(dataset.fields);
  const answers = await readRegistries(
    deps,
    work,
    {
      consumer: SELF_VIEW,
      purpose: SELF_VIEW,
      subject: { kind: subject.kind, key: subject.key },
      requests: [{ dataset: code, fields }],
      actor: { personId, name },
    },
    ({ datasets }): PlannedRead[] => {
      const held = datasets.get(code) ?? dataset;
      const basis = { agreement: null, legalBasis: subject.kind === "person" ? legalBasis : null };
      const online = held.availability === "online";
      return [
        online
          ? { verdict: "ask", code, fields, dataset: held, basis, consent: "not_needed" }
          : { verdict: "offline", code, fields, dataset: held, basis },
      ];
    },
  );
  const answer = answers.get(code);
  return {
    dataset: { code, name: dataset.name },
    owner: dataset.owner,
    fields: dataset.fields,
    status: answer?.status ?? "none",
    records: answer?.status === "found" ? answer.records : [],
  };
}
