import type { FeelType } from "./type.ts";
import type { FeelValue } from "./value.ts";

export type Parameter = {
  readonly name: string;
  readonly type?: FeelType | undefined;
  readonly optional?: boolean;
  /** Takes all remaining arguments. */
  readonly variadic?: boolean;
  readonly rejectsNull?: boolean;
};

/** Something that can be invoked: a built-in, a function definition, a business knowledge model, a decision service. */
export class FeelFunction {
  readonly kind = "function";
  readonly name: string;
  /** The ways to name the parameters; most functions have one. */
  readonly signatures: readonly (readonly Parameter[])[];
  readonly result: FeelType | undefined;
  /** Receives positional arguments that are already arranged by name; undefined stands for an omitted one. */
  readonly apply: (args: (FeelValue | undefined)[]) => FeelValue;
  constructor(
    name: string,
    signatures: readonly (readonly Parameter[])[],
    apply: (args: (FeelValue | undefined)[]) => FeelValue,
    result?: FeelType,
  ) {
    this.name = name;
    this.signatures = signatures;
    this.apply = apply;
    this.result = result;
  }
}
