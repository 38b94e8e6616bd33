import type { FeelDateTime } from "../values/date-time.ts";
import type { FeelValue } from "../values/value.ts";

/** What an evaluation starts from. */
export type Root = {
  readonly facts: Readonly<Record<string, unknown>>;
  /** Whether a fact that is not there is null, as FEEL says, or unknown, as deciding needs. */
  readonly absent: "null" | "unknown";
  readonly now: FeelDateTime | null;
};

/** Names bound inside an expression, innermost first. */
export type Scope = {
  readonly root: Root;
  readonly names: Readonly<Record<string, FeelValue>> | undefined;
  readonly parent: Scope | undefined;
};

export function rootScope(root: Root): Scope {
  return { root, names: undefined, parent: undefined };
}

export function innerScope(parent: Scope, names: Readonly<Record<string, FeelValue>>): Scope {
  return { root: parent.root, names, parent };
}

/** The bound value of a name; undefined when it is bound nowhere inside the expression. */
export function findName(scope: Scope, name: string): FeelValue | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    if (at.names !== undefined && Object.hasOwn(at.names, name)) return at.names[name];
  }
  return undefined;
}
