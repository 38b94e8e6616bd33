import { useQuery } from "@tanstack/react-query";
import { useText } from "../../i18n/use-text.ts";
import { datasetQuery } from "../catalogue/catalogue-queries.ts";

/** The name of a dataset that is known by its code. */
export function DatasetName({ code }: { code: string }) {
  const text = useText();
  const { data } = useQuery(datasetQuery(code));
  return <span title={code}>{data ? text(data.name) : code}</span>;
}
