import type { LocalizedText } from "@zhida/platform";
import type { FactSummary, FactType, FactValue } from "../../contract.ts";

/** A parameter with the value that decides on the day asked; none while its first value has not begun. */
export type DayParameter = {
  readonly name: string;
  readonly type: FactType;
  readonly label: LocalizedText;
  readonly unit: LocalizedText | null;
  readonly value: FactValue | undefined;
};

/** Everything that the rules of one division may name on one day. */
export type Vocabulary = { readonly facts: readonly FactSummary[]; readonly parameters: readonly DayParameter[] };

/** Only parameters that have a value count as known. */
export const valuesOf = ({ parameters }: Vocabulary): Record<string, FactValue> =>
  Object.fromEntries(parameters.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
