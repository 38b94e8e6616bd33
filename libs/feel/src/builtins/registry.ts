import type { FeelFunction } from "../values/function.ts";
import { contextFunctions } from "./context-functions.ts";
import { conversionFunctions } from "./conversion-functions.ts";
import { dateFunctions } from "./date-functions.ts";
import { listEditFunctions } from "./list-edit-functions.ts";
import { listFunctions } from "./list-functions.ts";
import { numberFunctions } from "./number-functions.ts";
import { rangeFunctions } from "./range-functions.ts";
import { statisticFunctions } from "./statistic-functions.ts";
import { stringFunctions } from "./string-functions.ts";

const registry = new Map<string, FeelFunction>(
  [
    ...conversionFunctions,
    ...dateFunctions,
    ...stringFunctions,
    ...numberFunctions,
    ...listFunctions,
    ...listEditFunctions,
    ...statisticFunctions,
    ...contextFunctions,
    ...rangeFunctions,
  ].map((fn) => [fn.name, fn]),
);

/** The built-in functions of DMN 1.5 §10.3.4; `now` and `today` are read from the clock of the evaluation. */
export function findBuiltin(name: string): FeelFunction | undefined {
  return registry.get(name);
}

export function builtinNames(): string[] {
  return [...registry.keys(), "now", "today"];
}
