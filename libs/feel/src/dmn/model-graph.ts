import type { BusinessKnowledgeModel, Decision, DecisionService, Definitions, InputData } from "./definitions.ts";

export type GraphElement =
  | ({ readonly kind: "input"; readonly model: Definitions; readonly key: string } & InputData)
  | ({ readonly kind: "decision"; readonly model: Definitions; readonly key: string } & Decision)
  | ({ readonly kind: "knowledge"; readonly model: Definitions; readonly key: string } & BusinessKnowledgeModel)
  | ({ readonly kind: "service"; readonly model: Definitions; readonly key: string } & DecisionService);

/** The requirement graph of a model and everything that it imports. */
export type ModelGraph = {
  readonly models: readonly Definitions[];
  /** By `namespace#id`, or `#id` within the model that says it. */
  readonly find: (href: string, from: Definitions) => GraphElement | undefined;
  readonly elementsOf: (model: Definitions) => GraphElement[];
};

function keyOf(model: Definitions, id: string): string {
  return `${model.namespace}#${id}`;
}

export function modelGraph(models: readonly Definitions[]): ModelGraph {
  const elementsOf = (model: Definitions): GraphElement[] => [
    ...model.inputs.map((one) => ({ kind: "input" as const, model, key: keyOf(model, one.id), ...one })),
    ...model.decisions.map((one) => ({ kind: "decision" as const, model, key: keyOf(model, one.id), ...one })),
    ...model.knowledge.map((one) => ({ kind: "knowledge" as const, model, key: keyOf(model, one.id), ...one })),
    ...model.services.map((one) => ({ kind: "service" as const, model, key: keyOf(model, one.id), ...one })),
  ];
  const byKey = new Map(models.flatMap(elementsOf).map((element) => [element.key, element]));
  return {
    models,
    elementsOf,
    find: (href, from) => byKey.get(href.startsWith("#") ? from.namespace + href : href),
  };
}

/** How an element is written in the logic of a model: its name, behind the alias of the import that brings it. */
export function namePath(element: GraphElement, from: Definitions): string[] {
  if (element.model === from) return [element.name];
  const alias = from.imports.find(({ namespace }) => namespace === element.model.namespace)?.name;
  return alias === undefined || alias === "" ? [element.name] : [alias, element.name];
}

/** A chain of requirements that leads back to its start, by name; undefined when there is none. */
export function findRecursion(graph: ModelGraph): string[] | undefined {
  const finished = new Set<string>();
  const visit = (element: GraphElement, trail: GraphElement[]): string[] | undefined => {
    const start = trail.findIndex((other) => other.key === element.key);
    if (start >= 0) return [...trail.slice(start), element].map(({ name }) => name);
    if (element.kind !== "decision" || finished.has(element.key)) return undefined;
    for (const href of element.requirements) {
      const required = graph.find(href, element.model);
      const found = required && visit(required, [...trail, element]);
      if (found !== undefined) return found;
    }
    finished.add(element.key);
    return undefined;
  };
  for (const element of graph.models.flatMap(graph.elementsOf)) {
    const found = visit(element, []);
    if (found !== undefined) return found;
  }
  return undefined;
}
