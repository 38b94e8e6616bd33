import XmlBuilder from "fast-xml-builder";
import type { Format, GeoReportDocument } from "./geo-report.ts";

/** The document as text. JSON leaves out the root, as the Spark convention of GeoReport v2 has it: lists stand at the top. */
export function writeDocument(format: Format, document: GeoReportDocument): string {
  const [root, content] = Object.entries(readable(document) as Record<string, Json>)[0] as [string, Json];
  if (format === "json") return JSON.stringify(content);
  return `${DECLARATION}${builder.build({ [root]: toElement(root, content) })}`;
}

export const MEDIA_TYPES: Record<Format, string> = { json: "application/json", xml: "text/xml" };

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const builder = new XmlBuilder({ ignoreAttributes: true, processEntities: true, suppressEmptyNode: false });

/** The element that one member of a list is. */
const MEMBERS: Record<string, string> = {
  services: "service",
  service_requests: "request",
  attributes: "attribute",
  values: "value",
  endpoints: "endpoint",
  formats: "format",
  errors: "error",
};

function toElement(name: string, value: Json): unknown {
  if (value === null) return "";
  if (Array.isArray(value)) {
    const member = MEMBERS[name] ?? name;
    return value.length === 0 ? "" : { [member]: value.map((each) => toElement(member, each)) };
  }
  if (typeof value !== "object") return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toElement(key, each)]));
}

/** What XML 1.0 cannot hold is left out of both, and lines end in one way, so that both say the same. */
function readable(value: unknown): unknown {
  if (typeof value === "string")
    return value
      .toWellFormed()
      .replace(/\r[\n\u0085]?|[\u0085\u2028\u2029]/g, "\n")
      .replace(UNREADABLE, "");
  if (Array.isArray(value)) return value.map(readable);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, readable(each)]])),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 names the characters that may not stand
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
