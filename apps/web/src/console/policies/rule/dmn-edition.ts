import { withEdges } from "./with-edges.ts";

/**
 * The diagram library writes the namespaces of DMN 1.3; rules are kept as DMN 1.5. The elements that it draws are the same in both, so
 * the names are put in place on the way in and back on the way out.
 */
const editions = [
  ["https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/"],
  ["https://www.omg.org/spec/DMN/20230324/DMNDI/", "https://www.omg.org/spec/DMN/20191111/DMNDI/"],
  ["https://www.omg.org/spec/DMN/20230324/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/"],
] as const;

export const toDrawn = (dmn: string): string =>
  withEdges(editions.reduce((text, [kept, drawn]) => text.replaceAll(kept, drawn), dmn));

export const toKept = (dmn: string): string =>
  editions.reduce((text, [kept, drawn]) => text.replaceAll(drawn, kept), dmn);
