import type { CompiledElement } from "../src/dmn/compile-element.ts";
import type { DmnModel } from "../src/dmn/compile-model.ts";
import { allNodes } from "../src/syntax/walk.ts";
import type { TestCase } from "./case-file.ts";

/** Whether every case with a value to check runs into a function that a Java class or a PMML model implements. */
export function isJavaOnly(cases: readonly (readonly [TestCase, DmnModel | undefined])[]): boolean {
  const checked = cases.filter(([{ results }]) =>
    results.some(({ isError, expected }) => !isError && expected !== null),
  );
  return checked.length > 0 && checked.every(([one, model]) => model !== undefined && needsJava(one, model));
}

function needsJava({ results, invocableName }: TestCase, model: DmnModel): boolean {
  return [...results.map(({ name }) => name), invocableName ?? ""].some((name) => {
    const element = model.element(name);
    return element !== undefined && reachesExternal(element, model, new Set());
  });
}

function reachesExternal({ node, requires }: CompiledElement, model: DmnModel, seen: Set<string>): boolean {
  if (node !== undefined) {
    for (const part of allNodes(node)) if (part.kind === "function" && part.external) return true;
  }
  return requires.some(({ element: { name } }) => {
    if (seen.has(name)) return false;
    seen.add(name);
    const required = model.element(name);
    return required !== undefined && reachesExternal(required, model, seen);
  });
}
