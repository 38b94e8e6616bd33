// biome-ignore-all lint/correctness/noComponentHookFactories: these are names of syntax nodes, not components
import { type Node, parseSync, Visitor } from "oxc-parser";

/**
 * key: `t("a.b")` · prefix: the fixed beginning of a composed key · value: any other string, which may be a key handed on ·
 * literal: a sentence in the source itself.
 */
export type Finding = { kind: "key" | "prefix" | "value" | "literal"; text: string; line: number };

/** Attributes whose value is read or heard by people. */
const SPOKEN = new Set(["title", "alt", "placeholder", "label", "aria-label", "hint", "legend", "lead", "text"]);
const CHINESE = /\p{Script=Han}/u;
/** Words, but no addresses such as "/docs". */
const WORD = /^(?!\/).*\p{L}{2,}/u;

/** Keys of texts that one source uses, and sentences that stand in it where a key should. */
export function readSource(code: string, file: string): Finding[] {
  const found: Finding[] = [];
  const given = new Set<Node>();
  const add = (kind: Finding["kind"], text: string, node: Node) =>
    found.push({ kind, text, line: code.slice(0, node.start).split("\n").length });

  const take = (node: Node | undefined): void => {
    if (node?.type === "Literal" && typeof node.value === "string") {
      given.add(node);
      add("key", node.value, node);
    } else if (node?.type === "TemplateLiteral" && node.quasis[0]?.value.cooked) {
      add("prefix", node.quasis[0].value.cooked, node);
    } else if (node?.type === "ConditionalExpression") {
      take(node.consequent);
      take(node.alternate);
    }
  };

  new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      const method = callee.type === "MemberExpression" ? callee.property : callee;
      if (method.type === "Identifier" && method.name === "t") take(first);
    },
    JSXText: (node) => {
      if (WORD.test(node.value)) add("literal", node.value.trim(), node);
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type !== "JSXIdentifier" || !SPOKEN.has(name.name) || value?.type !== "Literal") return;
      if (typeof value.value === "string" && WORD.test(value.value)) add("literal", value.value, value);
    },
    Literal: (node) => {
      if (typeof node.value !== "string" || given.has(node)) return;
      if (file.endsWith(".tsx") && CHINESE.test(node.value)) add("literal", node.value, node);
      else add("value", node.value, node);
    },
    TemplateElement: (node) => {
      if (file.endsWith(".tsx") && CHINESE.test(node.value.raw)) add("literal", node.value.raw, node);
    },
  }).visit(parseSync(file, code).program);
  return found;
}
