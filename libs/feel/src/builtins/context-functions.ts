import { type FeelContext, type FeelValue, isContext, newContext } from "../values/value.ts";
import { builtin } from "./define.ts";

/** DMN 1.5 §10.3.4.8. */
export const contextFunctions = [
  builtin("get value", "m: context, key: string", (m: FeelContext, key: string) =>
    Object.hasOwn(m, key) ? (m[key] ?? null) : null,
  ),
  builtin("get entries", "m: context -> list", (m: FeelContext) =>
    Object.entries(m).map(([key, value]) => entry(key, value)),
  ),
  builtin("context", "entries: list -> context", fromEntries),
  builtin(
    "context put",
    "context: context, key: string, value: Any? | context: context, keys: list, value: Any? -> context",
    (context: FeelContext, key: string | FeelValue[], value: FeelValue) =>
      typeof key === "string" ? put(context, key, value) : putDeep(context, key, value),
  ),
  builtin("context merge", "contexts: list -> context", (contexts: FeelValue[]) =>
    contexts.every(isContext) ? Object.assign(newContext(), ...contexts) : null,
  ),
];

function entry(key: string, value: FeelValue): FeelContext {
  return put(put(newContext(), "key", key), "value", value);
}

function put(context: FeelContext, key: string, value: FeelValue): FeelContext {
  const copy = Object.assign(newContext(), context);
  copy[key] = value;
  return copy;
}

function putDeep(context: FeelContext, keys: FeelValue[], value: FeelValue): FeelValue {
  const [key, ...rest] = keys;
  if (typeof key !== "string") return null;
  if (rest.length === 0) return put(context, key, value);
  const inner = Object.hasOwn(context, key) ? context[key] : null;
  if (!isContext(inner)) return null;
  const changed = putDeep(inner, rest, value);
  return changed === null ? null : put(context, key, changed);
}

/** A list of `{ key, value }`; a key twice or an entry without both makes the whole null. */
function fromEntries(entries: FeelValue[]): FeelValue {
  const result = newContext();
  for (const item of entries) {
    if (!isContext(item) || typeof item.key !== "string" || item.value === undefined) return null;
    if (Object.hasOwn(result, item.key)) return null;
    result[item.key] = item.value;
  }
  return result;
}
