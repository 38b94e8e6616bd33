import { DOMParser, type Element } from "@xmldom/xmldom";

/** A client that knows the public specification of GeoReport v2 and nothing of ours. */
export type GeoReportClient = ReturnType<typeof geoReportClient>;

export type Said = Record<string, unknown>;
export type Reply = { status: number; type: string; said: unknown };

export function geoReportClient(discoveryUrl: string, format: "json" | "xml") {
  const read = format === "json" ? readJson : readXml;
  const fetchAs = async (url: string, init?: RequestInit): Promise<Reply> => {
    const answer = await fetch(url, init);
    return { status: answer.status, type: answer.headers.get("content-type") ?? "", said: read(await answer.text()) };
  };
  const wanted = format === "json" ? "application/json" : "text/xml";

  /** The endpoint for GeoReport v2 that speaks our format. */
  const discover = async (): Promise<string> => {
    const { said } = await fetchAs(discoveryUrl);
    const endpoint = ((said as Said).endpoints as Said[]).find(
      ({ specification, formats }) =>
        specification === "http://wiki.open311.org/GeoReport_v2" && (formats as string[]).includes(wanted),
    );
    if (!endpoint) throw new Error("no endpoint for GeoReport v2");
    return String(endpoint.url);
  };
  const get = async (resource: string, query: Record<string, string> = {}): Promise<Reply> =>
    fetchAs(`${await discover()}/${resource}.${format}?${new URLSearchParams(query)}`);
  const post = async (form: Record<string, string>): Promise<Reply> =>
    fetchAs(`${await discover()}/requests.${format}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
      body: new URLSearchParams(form).toString(),
    });

  return {
    get,
    post,
    services: async () => (await get("services")).said as Said[],
    definition: async (code: string) => (await get(`services/${code}`)).said as Said,
    /** Files, and follows the token if that is what came back. */
    file: async (form: Record<string, string>): Promise<string> => {
      const { status, said } = await post(form);
      const [filed] = said as Said[];
      if (status >= 300 || !filed) throw new Error(`${status} ${JSON.stringify(said)}`);
      if (filed.service_request_id) return String(filed.service_request_id);
      const [resolved] = (await get(`tokens/${filed.token}`)).said as Said[];
      return String(resolved?.service_request_id);
    },
    status: async (id: string): Promise<Said> => ((await get(`requests/${id}`)).said as Said[])[0] ?? {},
  };
}

const readJson = (text: string): unknown => JSON.parse(text);

/** By the Spark convention: an element that holds elements of one list name is a list, others are records or texts. */
function readXml(text: string): unknown {
  const broken: string[] = [];
  const parser = new DOMParser({ onError: (_level, message) => broken.push(message) });
  const document = parser.parseFromString(text, "text/xml");
  if (broken.length > 0 || !document.documentElement) throw new Error(`not XML: ${broken.join()}`);
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) throw new Error("no XML declaration");
  return valueOfElement(document.documentElement);
}

const LISTS = new Set(["services", "service_requests", "attributes", "values", "endpoints", "formats", "errors"]);

function valueOfElement(element: Element): unknown {
  const children = [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];
  if (LISTS.has(element.tagName)) return children.map(valueOfElement);
  if (children.length === 0) return element.textContent;
  return Object.fromEntries(children.map((child) => [child.tagName, valueOfElement(child)]));
}
