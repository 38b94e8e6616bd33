import { Parser } from "saxen";

/** An element by its local name; prefixes are dropped, as every DMN version has its own namespace. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

export class XmlError extends Error {}

/** Throws an `XmlError` with the line when the text is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [top];
  const parser = new Parser();
  parser.on("openTag", (name, readAttributes, decode) => {
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(readAttributes())) attributes[localName(key)] = decode(value);
    const element: XmlElement = { name: localName(name), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closeTag", () => {
    open.pop();
  });
  parser.on("text", (text, decode) => {
    const element = open.at(-1);
    if (element) element.text += decode(text);
  });
  parser.on("cdata", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("error", (error, context) => {
    throw new XmlError(`${error.message} at line ${context().line + 1}`);
  });
  parser.parse(xml);
  const root = top.children[0];
  if (root === undefined || open.length > 1) throw new XmlError("No complete XML element");
  return root;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The text of `<name><text>…</text></name>`. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name);
  return child && (childOf(child, "text")?.text ?? child.text).trim();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
