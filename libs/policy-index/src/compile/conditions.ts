import type { FlatDecision, Node } from "@zhida/feel";
import { factsOf } from "@zhida/feel";
import type { FactSchema, SourceCondition } from "../program.ts";
import { PolicyError } from "./policy-error.ts";

/** Numbers facts and collects the conditions of one policy as they were written, each once. */
export class Conditions {
  readonly list: SourceCondition[] = [];
  readonly schema: FactSchema;
  readonly #flat: FlatDecision;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #positions = new Map<string, number>();

  constructor(flat: FlatDecision, schema: FactSchema) {
    this.#flat = flat;
    this.schema = schema;
    this.#numbers = new Map(schema.map(({ name }, number) => [name, number]));
  }

  factsOf(node: Node): number[] {
    return factsOf(node).map(({ name }) => {
      const number = this.#numbers.get(name);
      if (number === undefined) throw new PolicyError("unknown_fact", name, this.#flat.originOf(node));
      return number;
    });
  }

  /** The position of what an explanation shows for a node. */
  of(node: Node, negated: boolean): number {
    const origin = this.#flat.originOf(node);
    const text = origin?.text ?? "";
    return this.#position({
      text: negated ? negatedText(text) : text,
      facts: this.factsOf(node),
      ...(origin?.decision ? { decision: origin.decision } : {}),
      ...(origin?.cell ? { cell: origin.cell } : {}),
    });
  }

  /** The position of the opposite of a condition. */
  negated(position: number): number {
    const shown = this.list[position];
    return shown === undefined ? position : this.#position({ ...shown, text: negatedText(shown.text) });
  }

  #position(shown: SourceCondition): number {
    const key = JSON.stringify([shown.text, shown.facts, shown.decision, shown.cell?.row, shown.cell?.column]);
    const position = this.#positions.get(key) ?? this.list.push(shown) - 1;
    this.#positions.set(key, position);
    return position;
  }

  isWritten(node: Node): boolean {
    return (this.#flat.originOf(node)?.text ?? "") !== "";
  }
}

function negatedText(text: string): string {
  const inner = /^not\(([^()]*)\)$/.exec(text)?.[1];
  return inner ?? `not(${text})`;
}
