import type { IsoDate, LocalizedText } from "@zhida/platform";
import type { FactSummary, FactValue, ReasonText } from "../../contract.ts";
import type { Vocabulary } from "../model/vocabulary.ts";

/** One decisive condition, as libs/feel or the index tells it; an absent fact has no value. */
export type SaidCondition = {
  readonly text: string;
  readonly holds: boolean | "unknown";
  readonly facts: readonly { readonly name: string; readonly value?: FactValue | undefined }[];
  /** In a decision table: the id of the row, the label of the column, and the expression that the column tests. */
  readonly cell?: { readonly rule: string; readonly input: string; readonly expression: string } | undefined;
};

/** What a sentence needs besides the condition. */
export type Saying = {
  readonly vocabulary: Vocabulary;
  readonly reasons: readonly ReasonText[];
  readonly day: IsoDate;
  /** In place of `sayValue`, where the reader may not see the value. */
  readonly mask?: ((fact: FactSummary, value: FactValue) => LocalizedText | undefined) | undefined;
};

/** A fact or a parameter, with its name for people. */
export type Word = { readonly name: string; readonly label: LocalizedText };
