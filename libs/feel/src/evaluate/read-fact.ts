import type { NodeOf } from "../syntax/ir.ts";
import { readPath } from "../values/path.ts";
import type { FeelValue } from "../values/value.ts";
import { isContext } from "../values/value.ts";
import type { Root } from "./scope.ts";

/** A fact by its path, nested (`{ person: { age } }`) or flat (`{ "person.age": … }`); absent when a key on the way is. */
export function readFact(node: NodeOf<"fact">, root: Root): FeelValue {
  const { facts } = root;
  const { path, name } = node;
  const first = path[0] as string;
  let value = Object.hasOwn(facts, first) ? (facts[first] as FeelValue | undefined) : undefined;
  if (path.length === 1) return value === undefined ? absent(node, root) : value;
  if (value === undefined) {
    const flat = Object.hasOwn(facts, name) ? (facts[name] as FeelValue | undefined) : undefined;
    return flat === undefined ? absent(node, root) : flat;
  }
  for (let i = 1; i < path.length; i++) {
    const key = path[i] as string;
    if (isContext(value)) {
      const inner: FeelValue | undefined = Object.hasOwn(value, key) ? value[key] : undefined;
      if (inner === undefined) return absent(node, root);
      value = inner;
    } else {
      value = readPath(value, key);
    }
  }
  return value;
}

function absent(node: NodeOf<"fact">, root: Root): FeelValue {
  return root.absent === "unknown" ? node.unknown : null;
}
