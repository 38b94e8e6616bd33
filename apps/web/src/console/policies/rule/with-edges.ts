const DMNDI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
const DC = "http://www.omg.org/spec/DMN/20180521/DC/";
const DI = "http://www.omg.org/spec/DMN/20180521/DI/";
const BOX = { width: 180, height: 80, gap: 40 };

type Bounds = { x: number; y: number; width: number; height: number };

/** A model to draw: elements that have no place on the drawing get one, requirements without a line get one. */
export function withEdges(drawn: string): string {
  const document = new DOMParser().parseFromString(drawn, "application/xml");
  const root = document.documentElement;
  const diagram = document.getElementsByTagNameNS(DMNDI, "DMNDiagram")[0];
  if (!diagram || document.querySelector("parsererror")) return drawn;
  const bounds = boundsIn(diagram);
  const elements = [...root.children].filter(({ localName }) => DRAWN.has(localName));
  for (const element of elements) {
    const id = element.getAttribute("id");
    if (id && !bounds.has(id)) bounds.set(id, addShape(diagram, id, [...bounds.values()]));
  }
  const known = new Set(
    [...diagram.getElementsByTagNameNS(DMNDI, "DMNEdge")].map((edge) => edge.getAttribute("dmnElementRef")),
  );
  for (const element of elements) {
    const to = bounds.get(element.getAttribute("id") ?? "");
    const requirements = [...element.children].filter(({ localName }) => localName.endsWith("Requirement"));
    for (const [place, requirement] of requirements.entries()) {
      const from = bounds.get(requirement.firstElementChild?.getAttribute("href")?.slice(1) ?? "");
      if (!requirement.hasAttribute("id"))
        requirement.setAttribute("id", `${element.getAttribute("id")}.needs${place + 1}`);
      if (from && to && !known.has(requirement.getAttribute("id")))
        addEdge(diagram, requirement.getAttribute("id")!, from, to);
    }
  }
  return new XMLSerializer().serializeToString(document);
}

const DRAWN = new Set(["decision", "inputData", "businessKnowledgeModel", "knowledgeSource"]);

function boundsIn(diagram: Element): Map<string, Bounds> {
  const shapes = [...diagram.getElementsByTagNameNS(DMNDI, "DMNShape")];
  return new Map(
    shapes.map((shape) => {
      const at = (name: string) => Number(shape.getElementsByTagNameNS(DC, "Bounds")[0]?.getAttribute(name) ?? 0);
      const box = { x: at("x"), y: at("y"), width: at("width"), height: at("height") };
      return [shape.getAttribute("dmnElementRef") ?? "", box];
    }),
  );
}

/** Right of everything that is there. */
function addShape(diagram: Element, id: string, others: readonly Bounds[]): Bounds {
  const x = Math.max(0, ...others.map((box) => box.x + box.width)) + BOX.gap;
  const box = { x, y: 2 * BOX.height, width: BOX.width, height: BOX.height };
  const shape = make(diagram, DMNDI, "dmndi:DMNShape", { dmnElementRef: id });
  shape.append(make(diagram, DC, "dc:Bounds", box));
  diagram.append(shape);
  return box;
}

/** From the top of what is required to the bottom of what requires it; beside each other, from side to side. */
function addEdge(diagram: Element, id: string, from: Bounds, to: Bounds): void {
  const edge = make(diagram, DMNDI, "dmndi:DMNEdge", { dmnElementRef: id });
  const isBelow = from.y >= to.y + to.height;
  const ends = isBelow
    ? [
        { x: from.x + from.width / 2, y: from.y },
        { x: to.x + to.width / 2, y: to.y + to.height },
      ]
    : [
        { x: from.x < to.x ? from.x + from.width : from.x, y: from.y + from.height / 2 },
        { x: from.x < to.x ? to.x : to.x + to.width, y: to.y + to.height / 2 },
      ];
  edge.append(...ends.map((end) => make(diagram, DI, "di:waypoint", end)));
  diagram.append(edge);
}

function make(near: Element, space: string, name: string, attributes: Record<string, string | number>): Element {
  const element = near.ownerDocument.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
