import type { IsoDate, LocalizedText } from "@zhida/platform";
import type { FactType, FactValue, ParameterValue, PolicyContentInput } from "../contract.ts";

/** A policy as a vertical ships it. `parameters` are set for the division of its department. */
export type RulePack = {
  readonly code: string;
  readonly content: PolicyContentInput;
  readonly effectiveFrom: IsoDate;
  /** The first day on which it decides no more. */
  readonly effectiveTo?: IsoDate | undefined;
  readonly parameters: readonly PackParameter[];
};

export type PackParameter = {
  /** `param.…` */
  readonly name: string;
  readonly label: LocalizedText;
  readonly type: FactType;
  readonly unit: LocalizedText | null;
  readonly value: FactValue;
  readonly validFrom: IsoDate;
  readonly document: ParameterValue["document"];
};
