/** A decision that is one FEEL formula. */
export type Expression = { decision: string; text: string };

/** The formulas of a model, in its order. A text that is no XML has none. */
export const readExpressions = (dmn: string): Expression[] =>
  holdersIn(parse(dmn)).map(({ decision, holder }) => ({ decision, text: textIn(holder)?.textContent?.trim() ?? "" }));

/** The model with one formula replaced and everything else as it is. */
export function writeExpression(dmn: string, { decision, text }: Expression): string {
  const document = parse(dmn);
  const holder = holdersIn(document).find((each) => each.decision === decision)?.holder;
  if (!holder) return dmn;
  const inner = textIn(holder) ?? holder.appendChild(document.createElementNS(holder.namespaceURI, "text"));
  inner.textContent = text;
  return new XMLSerializer().serializeToString(document);
}

/** Adds a decision that is one formula. */
export function addExpression(dmn: string, name: string): string {
  const document = parse(dmn);
  const root = document.documentElement;
  const make = (tag: string, attributes: Record<string, string> = {}) => {
    const element = document.createElementNS(root.namespaceURI, tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const decision = make("decision", { id: name, name });
  const literal = make("literalExpression");
  literal.append(make("text"));
  decision.append(make("variable", { name }), literal);
  const drawing = [...root.children].find(({ localName }) => localName === "DMNDI");
  root.insertBefore(decision, drawing ?? null);
  return new XMLSerializer().serializeToString(document);
}

export function removeExpression(dmn: string, name: string): string {
  const document = parse(dmn);
  const holder = holdersIn(document).find(({ decision }) => decision === name)?.holder;
  const decision = holder?.parentElement;
  const id = decision?.getAttribute("id");
  decision?.remove();
  for (const shape of document.querySelectorAll("[dmnElementRef]"))
    if (shape.getAttribute("dmnElementRef") === id) shape.remove();
  return new XMLSerializer().serializeToString(document);
}

/** Names of all decisions of a model. */
export const decisionNames = (dmn: string): string[] =>
  [...parse(dmn).documentElement.children]
    .filter(({ localName }) => localName === "decision")
    .map((decision) => decision.getAttribute("name") ?? "");

const parse = (dmn: string): Document => new DOMParser().parseFromString(dmn, "application/xml");

const holdersIn = (document: Document): { decision: string; holder: Element }[] =>
  [...document.documentElement.children].flatMap((decision) => {
    if (decision.localName !== "decision") return [];
    const holder = [...decision.children].find(({ localName }) => localName === "literalExpression");
    return holder ? [{ decision: decision.getAttribute("name") ?? "", holder }] : [];
  });

const textIn = (holder: Element): Element | undefined =>
  [...holder.children].find(({ localName }) => localName === "text");
