import { DOMParser, type Document, type Element, XMLSerializer } from "@xmldom/xmldom";
import { refuse } from "../refusals.ts";

/** A DMN text as a tree that keeps everything it holds: comments, diagrams, extensions. Refuses what is not XML, with the line. */
export function parseDmn(dmn: string): { document: Document; root: Element } {
  const document = read(dmn);
  const root = document.documentElement;
  if (root?.localName !== "definitions") throw refuse("not_dmn", { params: { line: 1 } });
  return { document, root };
}

export const writeDmn = (document: Document): string => new XMLSerializer().serializeToString(document);

function read(dmn: string): Document {
  try {
    return new DOMParser({
      onError: (level, message, context) => {
        if (level !== "warning") throw new XmlFault(message, context?.locator?.lineNumber ?? 1);
      },
    }).parseFromString(dmn, "text/xml");
  } catch (cause) {
    const line = cause instanceof XmlFault ? cause.line : ((cause as { locator?: Locator }).locator?.lineNumber ?? 1);
    throw refuse("not_dmn", { params: { line }, cause });
  }
}

type Locator = { lineNumber?: number };

class XmlFault extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Children by local name: every DMN version has its own namespace. */
export function childrenOf(element: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.ELEMENT_NODE && (name === undefined || child.nodeName.split(":").at(-1) === name))
      found.push(child as Element);
  }
  return found;
}

export const childOf = (element: Element, name: string): Element | undefined => childrenOf(element, name)[0];

/** The text of `<name><text>…</text></name>`. */
export function textOf(element: Element | undefined, name: string): string | undefined {
  const holder = element && childOf(element, name);
  return holder && ((childOf(holder, "text") ?? holder).textContent ?? "").trim();
}

/** A new element in the namespace, and with the prefix, of the model. */
export function make(root: Element, name: string, attributes: Record<string, string | undefined> = {}): Element {
  const tag = root.prefix ? `${root.prefix}:${name}` : name;
  const document = root.ownerDocument as Document;
  const element = document.createElementNS(root.namespaceURI, tag);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  return element;
}

export function makeText(root: Element, name: string, text: string): Element {
  const holder = make(root, name);
  const inner = make(root, "text");
  inner.appendChild((root.ownerDocument as Document).createTextNode(text));
  holder.appendChild(inner);
  return holder;
}
