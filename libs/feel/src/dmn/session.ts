import { evaluate } from "../evaluate/evaluate.ts";
import { type Root, rootScope } from "../evaluate/scope.ts";
import { FeelFunction } from "../values/function.ts";
import { convert, type FeelType, unconstrained } from "../values/type.ts";
import { Unknown } from "../values/unknown.ts";
import { type FeelContext, type FeelValue, isContext, newContext } from "../values/value.ts";
import type { CompiledElement } from "./compile-element.ts";
import type { DecisionService } from "./definitions.ts";
import type { GraphElement, ModelGraph } from "./model-graph.ts";

export type SessionOptions = Pick<Root, "absent" | "now"> & {
  readonly compiled: (element: GraphElement) => CompiledElement;
  readonly graph: ModelGraph;
  /** The value given for an input, or for a decision that is an input of a service; undefined when none is. */
  readonly given: (element: GraphElement) => FeelValue | undefined;
};

/** One evaluation of a model: every decision is evaluated at most once. */
export class Session {
  readonly #options: SessionOptions;
  readonly #values = new Map<string, FeelValue>();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  valueOf(element: GraphElement): FeelValue {
    const key = element.key;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    this.#values.set(key, null);
    const value = this.#evaluate(element);
    this.#values.set(key, value);
    return value;
  }

  /** What the logic of an element sees; knowledge is looked up when used, so that it may call itself. */
  factsOf({ requires }: CompiledElement): FeelContext {
    const facts = newContext();
    for (const { path, element } of requires) {
      const [first = "", second] = path;
      if (second !== undefined) facts[first] ??= newContext();
      const holder = second === undefined ? facts : (facts[first] as FeelContext);
      const name = second ?? first;
      if (element.kind === "input" || element.kind === "decision") holder[name] = this.valueOf(element);
      else Object.defineProperty(holder, name, { enumerable: true, get: () => this.valueOf(element) });
    }
    return facts;
  }

  scopeOf(compiled: CompiledElement) {
    return rootScope({ facts: this.factsOf(compiled), absent: this.#options.absent, now: this.#options.now });
  }

  #evaluate(element: GraphElement): FeelValue {
    if (element.kind === "service") return this.#serviceFunction(element);
    const compiled = this.#options.compiled(element);
    const given = element.kind === "knowledge" ? undefined : this.#options.given(element);
    if (given !== undefined) return this.#isPartial(given) ? given : coerce(given, compiled.type);
    if (element.kind === "input") return this.#absent(element, compiled.type);
    if (compiled.node === undefined) return null;
    const value = evaluate(compiled.node, this.scopeOf(compiled));
    if (!(value instanceof FeelFunction) || element.kind !== "knowledge") return value;
    const { signatures, apply, result } = value;
    const output = compiled.type?.kind === "function" ? compiled.type.result : compiled.type;
    return new FeelFunction(element.name, signatures, (args) => coerce(apply(args), output), output ?? result);
  }

  /** While deciding, entries of a context may be absent, so it need not fit its type. */
  #isPartial(value: FeelValue): boolean {
    return this.#options.absent === "unknown" && isContext(value);
  }

  /** Of an absent context every entry is absent by its own name. */
  #absent(element: GraphElement, type: FeelType | undefined): FeelValue {
    if (this.#options.absent === "null") return null;
    const base = type && unconstrained(type);
    return base?.kind === "context" ? newContext() : new Unknown([element.name]);
  }

  /** A decision service as a function: input decisions after input data, nothing else of the caller is seen. */
  #serviceFunction(service: GraphElement & DecisionService): FeelFunction {
    const { graph, compiled } = this.#options;
    const elementsAt = (hrefs: readonly string[]) => hrefs.flatMap((href) => graph.find(href, service.model) ?? []);
    const inputs = elementsAt([...service.inputData, ...service.inputDecisions]);
    const parameters = inputs.map((input) => ({ name: input.name, type: compiled(input).type }));
    return new FeelFunction(service.name, [parameters], (args) => {
      const given = new Map(inputs.map((input, i) => [input.key, args[i] ?? null]));
      const session = new Session({ ...this.#options, given: (element) => given.get(element.key) });
      return session.outputOf(service, elementsAt(service.outputDecisions));
    });
  }

  /** One output decision is its value, several are a context by name. */
  outputOf(service: GraphElement, outputs: readonly GraphElement[]): FeelValue {
    const [only] = outputs;
    const type = this.#options.compiled(service).type;
    const output = type?.kind === "function" ? type.result : type;
    if (only !== undefined && outputs.length === 1) return coerce(this.valueOf(only), output);
    const result = newContext();
    for (const element of outputs) result[element.name] = this.valueOf(element);
    return coerce(result, output);
  }
}

function coerce(value: FeelValue, type: FeelType | undefined): FeelValue {
  return type === undefined || value instanceof Unknown ? value : (convert(value, type) ?? null);
}
