import type { Dataset } from "@zhida/exchange/contract";
import type { ItemProblem, ServiceItem } from "../contract.ts";
import { itemReads } from "./item-reads.ts";
import { problem } from "./problem.ts";

/** Every dataset exists, holds the fields asked for, and is about the kind of subject the item is for. */
export function checkDatasets(
  item: ServiceItem,
  datasets: ReadonlyMap<string, Pick<Dataset, "fields" | "subjectKind">>,
): ItemProblem[] {
  return itemReads(item).flatMap(({ dataset: code, fields }) => {
    const dataset = datasets.get(code);
    if (!dataset) {
      return problem("/form/fields", `数据目录中没有数据集 ${code}。`, `The data catalogue has no dataset ${code}.`);
    }
    const problems = fields
      .filter((field) => !(field in dataset.fields))
      .map((field) =>
        problem("/form/fields", `数据集 ${code} 中没有字段 ${field}。`, `Dataset ${code} has no field ${field}.`),
      );
    if (!item.audience.includes(dataset.subjectKind)) {
      problems.push(
        problem(
          "/form/fields",
          `数据集 ${code} 的主体与事项的服务对象不一致。`,
          `Dataset ${code} is not about those whom the item is for.`,
        ),
      );
    }
    return problems;
  });
}
