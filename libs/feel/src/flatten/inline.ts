import type { Compiled } from "../compile.ts";
import type { CompiledElement } from "../dmn/compile-element.ts";
import type { DmnModel } from "../dmn/compile-model.ts";
import type { GraphElement } from "../dmn/model-graph.ts";
import type { Node, NodeOf } from "../syntax/ir.ts";
import { mapChildren } from "../syntax/map-node.ts";
import { anyType, unconstrained } from "../values/type.ts";
import { Unknown } from "../values/unknown.ts";
import type { FeelValue } from "../values/value.ts";
import { literal } from "./build.ts";
import { FlattenError } from "./flatten-error.ts";
import type { Origin, Origins } from "./origin.ts";

export type InlineOptions = {
  /** A fact that is computed from others, or a constant such as a dated parameter. */
  readonly replace?: (fact: string) => Compiled | { readonly constant: FeelValue } | undefined;
  /** Whether a dotted name is a fact, so that what follows it is a property: `person.birthDate.year`. */
  readonly isFact?: (name: string) => boolean;
};

/** What the nodes of one text may refer to. */
export type Surroundings = {
  readonly requires: CompiledElement["requires"];
  readonly names: Readonly<Record<string, Node>>;
  readonly source: string;
  readonly decision: string;
  readonly cell?: Origin["cell"];
  /** What is being written in, to notice recursion. */
  readonly trail: readonly string[];
};

export type Inlining = InlineOptions & { readonly model: DmnModel | undefined; readonly origins: Origins };

/** The node with required decisions, knowledge models, computed facts and bound names written in. */
export function inline(node: Node, at: Surroundings, to: Inlining): Node {
  const text = at.source.slice(node.at.from, node.at.to);
  return to.origins.set(inlineKind(node, at, to), { decision: at.decision, text, cell: at.cell });
}

function inlineKind(node: Node, at: Surroundings, to: Inlining): Node {
  const inner = (child: Node) => inline(child, at, to);
  switch (node.kind) {
    case "fact":
      return inlineFact(node.path, node, at, to);
    case "name": {
      const bound = Object.hasOwn(at.names, node.name) ? at.names[node.name] : undefined;
      if (bound !== undefined || node.contextual) return bound ?? node;
      return at.requires.some(({ path }) => path[0] === node.name) ? inlineFact([node.name], node, at, to) : node;
    }
    case "path":
      return property(inlinePathBase(node, at, to), node.key, node, to);
    case "call":
      return inlineCall(node, at, to);
    case "for":
    case "some":
    case "every":
      return mapChildren(node, (child) =>
        inline(child, without(at, [...node.iterations.map((i) => i.name), "partial"]), to),
      );
    case "filter":
      return { ...node, list: inner(node.list), by: inline(node.by, without(at, ["item"]), to) };
    case "function":
      return mapChildren(node, (child) =>
        inline(
          child,
          without(
            at,
            node.parameters.map(({ name }) => name),
          ),
          to,
        ),
      );
    case "context":
      return mapChildren(node, (child) =>
        inline(
          child,
          without(
            at,
            node.entries.map(({ key }) => key),
          ),
          to,
        ),
      );
    case "table":
      return inlineTable(node, at, to);
    default:
      return mapChildren(node, inner);
  }
}

function without(at: Surroundings, names: readonly string[]): Surroundings {
  return { ...at, names: Object.fromEntries(Object.entries(at.names).filter(([name]) => !names.includes(name))) };
}

/** An entry of a boxed context is written in where it is used. */
function inlinePathBase(node: NodeOf<"path">, at: Surroundings, to: Inlining): Node {
  if (node.of.kind !== "context") return inline(node.of, at, to);
  let names = at.names;
  const entries = node.of.entries.map(({ key, value }) => {
    const written = inline(value, { ...at, names }, to);
    names = { ...names, [key]: written };
    return { key, value: written };
  });
  return { ...node.of, entries };
}

function property(of: Node, key: string, node: Node, to: Inlining): Node {
  if (of.kind === "context") return of.entries.find((entry) => entry.key === key)?.value ?? literal(null);
  if (of.kind === "fact" && to.isFact?.(of.name) !== true && to.isFact?.(`${of.name}.${key}`) === true) {
    return factNode([...of.path, key], node);
  }
  return { kind: "path", of, key, at: node.at };
}

function inlineFact(path: readonly string[], node: Node, at: Surroundings, to: Inlining): Node {
  const [first = ""] = path;
  const name = path.join(".");
  const required = at.requires.find((one) => `${name}.`.startsWith(`${one.path.join(".")}.`));
  if (required === undefined) {
    const bound = Object.hasOwn(at.names, first) ? at.names[first] : undefined;
    if (bound === undefined) return leaf(path, node, at, to);
    return path.slice(1).reduce((of, key) => property(of, key, node, to), bound);
  }
  const rest = path.slice(required.path.join(".").split(".").length);
  const { element } = required;
  if (element.kind === "input") return leaf([...element.name.split("."), ...rest], node, at, to);
  if (element.kind === "service") throw new FlattenError("decision_service", element.name);
  return rest.reduce((of, key) => property(of, key, node, to), inlineElement(element, at.trail, to));
}

/** A fact that stays one, is computed, or has a constant for the day asked. */
function leaf(path: readonly string[], node: Node, at: Surroundings, to: Inlining): Node {
  const { isFact } = to;
  const known = path.findIndex(
    (_, i) =>
      isFact?.(path.slice(0, i + 1).join(".")) === true || to.replace?.(path.slice(0, i + 1).join(".")) !== undefined,
  );
  const length = known < 0 ? path.length : known + 1;
  const name = path.slice(0, length).join(".");
  const base = replaced(name, at, to) ?? converted(factNode(path.slice(0, length), node), at, to);
  return path.slice(length).reduce((of, key) => property(of, key, node, to), base);
}

function replaced(name: string, at: Surroundings, to: Inlining): Node | undefined {
  const found = to.replace?.(name);
  if (found === undefined) return undefined;
  if ("constant" in found) return literal(found.constant);
  if (at.trail.includes(name)) throw new FlattenError("recursion", name);
  const surroundings = { requires: [], names: {}, source: found.source, decision: name, trail: [...at.trail, name] };
  return inline(found.node, surroundings, to);
}

/** Of a declared input that allows only some values, others count as null. */
function converted(fact: NodeOf<"fact">, at: Surroundings, to: Inlining): Node {
  const input = at.requires.find(({ element }) => element.kind === "input" && element.name === fact.name);
  const type = input && to.model?.typeOf(input.element);
  return type?.kind === "allowed" ? { kind: "convert", of: fact, type, at: fact.at } : fact;
}

export function inlineElement(element: GraphElement, trail: readonly string[], to: Inlining): Node {
  const compiled = to.model?.element(element);
  if (compiled?.node === undefined) return literal(null);
  if (trail.includes(element.key)) throw new FlattenError("recursion", element.name);
  const source = "logic" in element && element.logic?.kind === "literal" ? element.logic.text : "";
  const surroundings = {
    requires: compiled.requires,
    names: {},
    source,
    decision: element.name,
    trail: [...trail, element.key],
  };
  return inline(compiled.node, surroundings, to);
}

/** A call of a known function is its body with the arguments in the place of the parameters. */
function inlineCall(node: NodeOf<"call">, at: Surroundings, to: Inlining): Node {
  const callee = node.callee.kind === "fact" ? knowledgeOf(node.callee, at) : undefined;
  const args = node.args.map((arg) => inline(arg, at, to));
  const compiled = callee && to.model?.element(callee);
  if (callee === undefined || compiled?.node?.kind !== "function")
    return { ...node, callee: inline(node.callee, at, to), args };
  const { parameters, body, external } = compiled.node;
  if (external) throw new FlattenError("external_function", callee.name);
  if (at.trail.includes(callee.key)) throw new FlattenError("recursion", callee.name);
  if (args.length !== parameters.length) return literal(null);
  const bound: Record<string, Node> = {};
  for (const [i, { name, type }] of parameters.entries()) {
    const given = node.names === undefined ? args[i] : args[node.names.indexOf(name)];
    if (given === undefined) return literal(null);
    bound[name] = type === undefined || type === anyType ? given : { kind: "convert", of: given, type, at: given.at };
  }
  const source = callee.kind === "knowledge" && callee.logic?.body?.kind === "literal" ? callee.logic.body.text : "";
  const written = inline(
    body,
    { requires: compiled.requires, names: bound, source, decision: callee.name, trail: [...at.trail, callee.key] },
    to,
  );
  const result = compiled.type?.kind === "function" ? compiled.type.result : compiled.type;
  return result === undefined || unconstrained(result) === anyType
    ? written
    : { kind: "convert", of: written, type: result, at: node.at };
}

function knowledgeOf(callee: NodeOf<"fact">, at: Surroundings): GraphElement | undefined {
  const name = callee.path.join(".");
  const found = at.requires.find(({ path, element }) => path.join(".") === name && element.kind === "knowledge");
  return found?.element;
}

function inlineTable(table: NodeOf<"table">, at: Surroundings, to: Inlining): Node {
  const inputs = table.inputs.map((input) => ({
    ...input,
    expression: inline(input.expression, { ...at, source: input.text }, to),
    allowed: input.allowed && inline(input.allowed, { ...at, source: "" }, to),
  }));
  const outputs = table.outputs.map((output) => ({
    ...output,
    fallback: output.fallback && inline(output.fallback, { ...at, source: "" }, to),
  }));
  const rules = table.rules.map((rule, row) => ({
    ...rule,
    cells: rule.cells.map((node, i) => {
      const label = inputs[i]?.label ?? "";
      const cell = { row: row + 1, column: i + 1, input: label, rule: rule.id, annotations: rule.annotations };
      return inline(node, { ...at, source: rule.texts[i] ?? "", cell }, to);
    }),
    outputs: rule.outputs.map((node, i) => inline(node, { ...at, source: rule.outputTexts[i] ?? "" }, to)),
  }));
  return { ...table, inputs, outputs, rules };
}

export function factNode(path: readonly string[], { at }: Pick<Node, "at">): NodeOf<"fact"> {
  const name = path.join(".");
  return { kind: "fact", name, path: [...path], unknown: new Unknown([name]), at };
}
