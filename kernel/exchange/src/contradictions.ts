import type { Contradiction, Dataset, DatasetAnswer } from "./contract.ts";

type Statement = Contradiction["statements"][number];

/**
 * Elements about which the answers of one read disagree: fields of several datasets that carry the same shared data element, and the
 * records of a dataset that should hold only one for a subject.
 */
export function findContradictions(
  answers: ReadonlyMap<string, DatasetAnswer>,
  datasets: ReadonlyMap<string, Dataset>,
): Contradiction[] {
  const byElement = new Map<string, Statement[]>();
  for (const [code, answer] of answers) {
    const dataset = datasets.get(code);
    if (answer.status !== "found" || !dataset) continue;
    for (const record of answer.records) {
      for (const [field, value] of Object.entries(record.data)) {
        const element = elementOf(dataset, field);
        if (element === undefined || value === null) continue;
        const statement = { dataset: code, field, recordId: record.id, value, receivedAt: record.receivedAt };
        byElement.set(element, [...(byElement.get(element) ?? []), statement]);
      }
    }
  }
  return [...byElement]
    .filter(([, statements]) => new Set(statements.map(({ value }) => JSON.stringify(value))).size > 1)
    .map(([element, statements]) => ({ element, statements }));
}

function elementOf(dataset: Dataset, field: string): string | undefined {
  const several = dataset.keyFields && dataset.keyFields.length > 0;
  return dataset.fields[field]?.element ?? (several ? undefined : `${dataset.code}.${field}`);
}
