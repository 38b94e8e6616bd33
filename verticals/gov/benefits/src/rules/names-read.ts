import type { DmnModel } from "@zhida/feel";

/** The facts and parameters that a model says it reads, by dotted name, with the FEEL type that it gives them. */
export function namesRead({ definitions }: DmnModel): Map<string, string | undefined> {
  const read = new Map<string, string | undefined>();
  for (const { name, variable } of definitions.inputs) {
    const type = definitions.itemDefinitions.find((item) => item.name === variable.typeRef);
    for (const component of type?.components ?? []) read.set(`${name}.${component.name}`, component.typeRef);
  }
  return read;
}
