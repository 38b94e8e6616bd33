import type { EvaluateOptions } from "../compile.ts";
import { explainDecision } from "../explain/explain-decision.ts";
import type { Explanation } from "../explain/explanation.ts";
import { normalizeName } from "../syntax/name.ts";
import { type FeelDateTime, parseDateTime } from "../values/date-time.ts";
import { FeelFunction } from "../values/function.ts";
import { anyType, convert, type FeelType } from "../values/type.ts";
import { Unknown } from "../values/unknown.ts";
import { type FeelContext, type FeelValue, newContext } from "../values/value.ts";
import { type CompiledElement, compileElement } from "./compile-element.ts";
import type { Definitions } from "./definitions.ts";
import { type ItemTypes, itemTypes } from "./item-types.ts";
import { findRecursion, type GraphElement, modelGraph } from "./model-graph.ts";
import type { Problem } from "./problem.ts";
import { readDefinitions } from "./read-definitions.ts";
import { Session } from "./session.ts";

export type ModelOptions = {
  /** The XML of the models that this one imports, directly or not; found by namespace. */
  readonly imports?: readonly string[];
};

/** Input data by name; that of an imported model also as `{namespace}name`. */
export type ModelInputs = Readonly<Record<string, unknown>>;

export type DmnModel = {
  readonly definitions: Definitions;
  /** What keeps the model from meaning what it says; an element with a problem evaluates to null there. */
  readonly problems: readonly Problem[];
  /** The value of a decision by name. */
  evaluate(decision: string, inputs: ModelInputs, options?: EvaluateOptions): FeelValue;
  /** Like `evaluate`, with absent inputs as the third value. */
  decide(decision: string, inputs: ModelInputs, options?: EvaluateOptions): { value: FeelValue; missing: string[] };
  /** Why a decision is what it is; undefined when there is no such decision. */
  explain(decision: string, inputs: ModelInputs, options?: EvaluateOptions): Explanation | undefined;
  /** The value of a knowledge model or decision service, its arguments by parameter name. */
  invoke(name: string, args: ModelInputs, options?: EvaluateOptions): FeelValue;
  /** A decision, knowledge model or service in our own form: for explanation, SQL and checks. */
  element(nameOrElement: string | GraphElement): CompiledElement | undefined;
  /** The declared type of what an element requires. */
  typeOf(element: GraphElement): FeelType;
};

/** Throws an `XmlError` when the text is no XML; everything else that is wrong is in `problems`. */
export function compileModel(xml: string, options: ModelOptions = {}): DmnModel {
  const definitions = readDefinitions(xml);
  const models = [definitions, ...(options.imports ?? []).map(readDefinitions)];
  const graph = modelGraph(models);
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const types = new Map<string, ItemTypes>();
  const typesOf = ({ model }: GraphElement) => typesOfModel(model, models, types, report);
  const compiled = new Map(
    models
      .flatMap(graph.elementsOf)
      .map((element) => [element.key, compileElement(element, { graph, typesOf, report })]),
  );
  const recursion = findRecursion(graph);
  if (recursion)
    report({
      code: "recursion",
      element: recursion[0] ?? "",
      text: recursion.join(" → "),
      detail: "Decisions require each other",
    });

  const own = graph.elementsOf(definitions);
  const byName = Map.groupBy(own, ({ name }) => name);
  const find = (name: string, kinds: readonly GraphElement["kind"][]) =>
    (byName.get(name) ?? byName.get(normalizeName(name)))?.find(({ kind }) => kinds.includes(kind));
  const session = (
    given: (element: GraphElement) => FeelValue | undefined,
    absent: "null" | "unknown",
    at?: EvaluateOptions,
  ) =>
    new Session({
      graph,
      absent,
      now: nowOf(at),
      given,
      compiled: (element) => compiled.get(element.key) as CompiledElement,
    });
  const inputsOf = (inputs: ModelInputs) => (element: GraphElement) =>
    element.kind === "input" ? findInput(element, inputs) : undefined;

  return {
    definitions,
    problems,
    evaluate(decision, inputs, at) {
      const element = find(decision, ["decision", "input"]);
      return element === undefined ? null : guarded(() => session(inputsOf(inputs), "null", at).valueOf(element));
    },
    decide(decision, inputs, at) {
      const element = find(decision, ["decision", "input"]);
      const value =
        element === undefined ? null : guarded(() => session(inputsOf(inputs), "unknown", at).valueOf(element));
      return { value, missing: value instanceof Unknown ? [...value.missing] : [] };
    },
    explain(decision, inputs, at) {
      const element = find(decision, ["decision"]);
      const own = element && compiled.get(element.key);
      return own && explainDecision(own, session(inputsOf(inputs), "unknown", at), (key) => compiled.get(key));
    },
    invoke(name, args, at) {
      const element = find(name, ["knowledge", "service"]);
      const fn = element && session(() => undefined, "null", at).valueOf(element);
      if (!(fn instanceof FeelFunction)) return null;
      return guarded(() => fn.apply((fn.signatures[0] ?? []).map(({ name, type }) => fit(args, name, type))));
    },
    typeOf(element) {
      return compiled.get(element.key)?.type ?? anyType;
    },
    element(name) {
      const element = typeof name === "string" ? find(name, ["decision", "knowledge", "service", "input"]) : name;
      return element && compiled.get(element.key);
    },
  };
}

function fit(args: ModelInputs, name: string, type: FeelType = anyType): FeelValue {
  return convert((findNamed(args, name) ?? null) as FeelValue, type) ?? null;
}

function findInput(element: GraphElement, inputs: ModelInputs): FeelValue | undefined {
  const qualified = `{${element.model.namespace}}${element.name}`;
  const value = Object.hasOwn(inputs, qualified) ? inputs[qualified] : findNamed(inputs, element.name);
  return value === undefined ? gatherFlat(inputs, `${element.name}.`) : (value as FeelValue);
}

function findNamed(values: ModelInputs, name: string): unknown {
  if (Object.hasOwn(values, name)) return values[name];
  const key = Object.keys(values).find((other) => normalizeName(other) === name);
  return key === undefined ? undefined : values[key];
}

/** `{ "person.age": 70 }` stands for `{ person: { age: 70 } }`. */
function gatherFlat(inputs: ModelInputs, prefix: string): FeelContext | undefined {
  const keys = Object.keys(inputs).filter((key) => key.startsWith(prefix) && inputs[key] !== undefined);
  if (keys.length === 0) return undefined;
  const context = newContext();
  for (const key of keys) {
    const path = key.slice(prefix.length).split(".");
    const last = path.pop() ?? "";
    let level = context;
    for (const part of path) {
      level[part] ??= newContext();
      level = level[part] as FeelContext;
    }
    level[last] = inputs[key] as FeelValue;
  }
  return context;
}

/** Logic that never comes to an end exhausts the stack; its value is null, as of any error. */
function guarded(action: () => FeelValue): FeelValue {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function nowOf(options: EvaluateOptions | undefined): FeelDateTime | null {
  return typeof options?.now === "string" ? parseDateTime(options.now) : (options?.now ?? null);
}

function typesOfModel(
  model: Definitions,
  models: readonly Definitions[],
  known: Map<string, ItemTypes>,
  report: (problem: Problem) => void,
): ItemTypes {
  let types = known.get(model.namespace);
  if (types === undefined) {
    const imported = (typeRef: string) => {
      for (const { name, namespace } of model.imports) {
        const other = models.find((one) => one.namespace === namespace);
        const inner =
          name === "" ? typeRef : typeRef.startsWith(`${name}.`) ? typeRef.slice(name.length + 1) : undefined;
        const type = other && inner !== undefined ? typesOfModel(other, models, known, report).find(inner) : undefined;
        if (type !== undefined) return type;
      }
      return undefined;
    };
    types = itemTypes(model.itemDefinitions, imported, report);
    known.set(model.namespace, types);
  }
  return types;
}
