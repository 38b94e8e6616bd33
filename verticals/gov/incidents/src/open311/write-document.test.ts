import { DOMParser, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { GeoReportDocument } from "./geo-report.ts";
import { writeDocument } from "./write-document.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    " ",
    "a&b<c>\"'",
    "]]>",
    "&amp;",
    "第1行\r\n第2行\r",
    "\u0000\u001b[1m",
    "一\u0085二\u2028三\u2029四\r\u0085",
    "0012",
    "true",
    "\ud800",
  ),
);
const maybe = fc.option(text, { nil: null });
const service = fc.record({
  service_code: text,
  service_name: text,
  description: text,
  metadata: fc.boolean(),
  type: fc.constant("realtime" as const),
  keywords: text,
  group: text,
});
const request = fc.record({
  service_request_id: text,
  status: fc.constantFrom("open" as const, "closed" as const),
  status_notes: maybe,
  service_name: text,
  service_code: text,
  description: text,
  agency_responsible: maybe,
  service_notice: maybe,
  requested_datetime: text,
  updated_datetime: text,
  expected_datetime: maybe,
  address: text,
  address_id: fc.constant(null),
  zipcode: fc.constant(null),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  long: fc.double({ min: -180, max: 180, noNaN: true }),
  media_url: maybe,
});
const attribute = fc.record(
  {
    variable: fc.constant(true as const),
    code: text,
    datatype: fc.constantFrom("string" as const, "singlevaluelist" as const),
    required: fc.boolean(),
    datatype_description: maybe,
    order: fc.nat(),
    description: text,
    values: fc.array(fc.record({ key: text, name: text }), { minLength: 1 }),
  },
  { requiredKeys: ["variable", "code", "datatype", "required", "datatype_description", "order", "description"] },
);
const documents: fc.Arbitrary<GeoReportDocument> = fc.oneof(
  fc.record({ services: fc.array(service) }),
  fc.record({ service_requests: fc.array(request) }),
  fc.record({ service_definition: fc.record({ service_code: text, attributes: fc.array(attribute) }) }),
  fc.record({ errors: fc.array(fc.record({ code: fc.nat(), description: text })) }),
);

test("JSON and XML say the same, whatever people wrote", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const json = JSON.parse(writeDocument("json", document));
      const problems: unknown[] = [];
      const parser = new DOMParser({ onError: (level, message) => level !== "warning" && problems.push(message) });
      const xml = parser.parseFromString(writeDocument("xml", document), "text/xml");
      expect(problems).toEqual([]);
      expect(xml.documentElement!.tagName).toBe(Object.keys(document)[0]);
      expectSame(xml.documentElement!, json);
    }),
    { numRuns: 300 },
  );
});

function expectSame(element: Element, json: unknown): void {
  const children = [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];
  if (Array.isArray(json)) {
    expect(children).toHaveLength(json.length);
    json.forEach((each, index) => {
      expectSame(children[index]!, each);
    });
  } else if (json !== null && typeof json === "object") {
    expect(children.map(({ tagName }) => tagName)).toEqual(Object.keys(json));
    Object.values(json).forEach((each, index) => {
      expectSame(children[index]!, each);
    });
  } else {
    expect(element.textContent).toBe(json === null ? "" : String(json));
  }
}
