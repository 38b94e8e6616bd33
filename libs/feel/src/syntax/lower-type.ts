import type { SyntaxNode } from "@lezer/common";
import { anyType, type FeelType, findType } from "../values/type.ts";
import { normalizeName } from "./name.ts";
import { isRangeType } from "./parse.ts";
import { childrenNamed, childrenOf } from "./tree.ts";

/** Finds the types that a model defines, after the built-in ones. */
export type FindType = (name: string) => FeelType | undefined;

/** Undefined when a name in it is unknown. */
export function lowerType(node: SyntaxNode, source: string, find: FindType): FeelType | undefined {
  const text = (part: SyntaxNode) => normalizeName(source.slice(part.from, part.to));
  const [inner] = childrenOf(node);
  if (inner === undefined) return undefined;
  const nested = (part: SyntaxNode | undefined) => (part === undefined ? undefined : lowerType(part, source, find));
  switch (inner.name) {
    case "ListType": {
      const of = nested(childrenNamed(inner, "Type")[0]);
      return of && { kind: isRangeType(source, inner.from) ? "range" : "list", of };
    }
    case "ContextType": {
      const entries: Record<string, FeelType> = {};
      for (const list of childrenNamed(inner, "ContextEntryTypes")) {
        for (const entry of childrenNamed(list, "ContextEntryType")) {
          const name = entry.getChild("Name");
          const type = nested(entry.getChild("Type") ?? undefined);
          if (name === null || type === undefined) return undefined;
          entries[text(name)] = type;
        }
      }
      return { kind: "context", entries };
    }
    case "FunctionType": {
      const parameters = childrenNamed(inner, "ArgumentTypes")
        .flatMap((list) => childrenNamed(list, "ArgumentType"))
        .map((argument) => nested(argument.getChild("Type") ?? undefined));
      const result = nested(childrenNamed(inner, "Type")[0]);
      if (result === undefined || parameters.includes(undefined)) return undefined;
      return { kind: "function", parameters: parameters as FeelType[], result };
    }
    default: {
      const name = text(inner);
      return find(name) ?? findType(name) ?? (name === "any" ? anyType : undefined);
    }
  }
}
