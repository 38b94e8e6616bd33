import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IncidentRow } from "../contract.ts";
import { CABLE, type County, county, HERE } from "../testing/county.ts";
import { geoReportClient, type Said } from "./testing/geo-report-client.ts";

let place: County;
let dispatcher: Actor;
let officer: Actor;
let key: string;
let origin: string;
beforeAll(async () => {
  place = await county();
  dispatcher = await place.staff("dispatcher", "990122-CMD");
  officer = await place.staff("department_officer", "990122-URBN");
  key = await issue({ name: "随手拍小程序" });
  origin = await place.server.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => place.stop());

const issue = async (request: object): Promise<string> =>
  (await place.call(dispatcher, "POST", "/api/incidents/api-keys", request)).body.key;

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  api_key: key,
  service_code: CABLE,
  lat: String(HERE.lat),
  long: String(HERE.lon),
  "attribute[floor]": "3",
  description: "三楼窗户拉线充电 <b>&</b> “危险”",
  first_name: "晓梅",
  last_name: "林",
  phone: "13800000000",
  email: "lin@example.org",
  device_id: "tt222111",
  account_id: "u-7",
  media_url: "https://photos.example.org/1.jpg",
  ...more,
});

const incidentOf = async (number: string): Promise<IncidentRow> =>
  (await place.call(dispatcher, "GET", `/api/incidents?number=${number}`)).body.items[0];

describe.each(["json", "xml"] as const)("a client of the specification, in %s", (format) => {
  const client = () => geoReportClient(`${origin}/open311/v2/discovery.${format}`, format);

  test("discovers, reads the definition, files, and follows the report until it is closed", async () => {
    const service = (await client().services()).find(({ service_code }) => service_code === CABLE);
    expect(service).toMatchObject({ type: "realtime", service_name: "飞线充电" });
    expect(String(service?.metadata)).toBe("true");
    const definition = await client().definition(CABLE);
    const asked = (definition.attributes as Said[]).map(({ code, variable, order }) => [
      code,
      `${variable}`,
      `${order}`,
    ]);
    expect(asked).toContainEqual(["floor", "true", expect.any(String)]);

    const id = await client().file(form());
    const open = await client().status(id);
    expect(open).toMatchObject({
      service_request_id: id,
      status: "open",
      service_code: CABLE,
      description: "三楼窗户拉线充电 <b>&</b> “危险”",
      requested_datetime: expect.stringMatching(/^2026-03-02T\d\d:\d\d:\d\d\+08:00$/),
    });
    expect([Number(open.lat), Number(open.long)]).toEqual([HERE.lat, HERE.lon]);
    expect(JSON.stringify(open)).not.toMatch(/13800000000|lin@|晓梅|photos.example/);

    let row = await incidentOf(id);
    expect(row.source).toBe("open311");
    row = await place.act(dispatcher, row, { action: "dispatch", organisation: "990122-URBN", assist: [] });
    row = await place.act(officer, row, { action: "claim" });
    const photo = await place.upload(officer);
    row = await place.act(officer, row, { action: "complete", note: "已拆除飞线", files: [photo], result: "solved" });
    expect(await client().status(id)).toMatchObject({
      status: "open",
      status_notes: "待核查",
      agency_responsible: "990122-URBN",
    });
    await place.act(dispatcher, row, { action: "confirm", files: [] });
    expect(await client().status(id)).toMatchObject({ status: "closed", status_notes: "已办结" });
  });

  test("what it says has the media type of its format and may be read from any page", async () => {
    const answer = await fetch(`${origin}/open311/v2/services.${format}`);
    const type = format === "json" ? "application/json; charset=utf-8" : "text/xml; charset=utf-8";
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each([
    ["without a key", { api_key: "" }, 403],
    ["with a wrong key", { api_key: "zhi_wrong" }, 403],
    ["without a service", { service_code: "" }, 400],
    ["of an unknown service", { service_code: "URBN-999" }, 404],
    ["for another jurisdiction", { jurisdiction_id: "sfgov.org" }, 404],
    ["without a place", { lat: "", long: "" }, 400],
    ["with half a place", { long: "" }, 400],
    ["at a place that is none", { lat: "a" }, 400],
    ["outside of the county", { lat: "10", long: "10" }, 400],
    ["at an address nobody knows", { lat: "", long: "", address_string: "月球路9号" }, 400],
    ["with an attribute of the wrong kind", { "attribute[floor]": "three" }, 400],
    ["with a picture inside a network", { media_url: "http://169.254.169.254/latest" }, 400],
  ])("a report %s is refused as the specification says", async (_case, more, status) => {
    const reply = await client().post(form(more));
    expect(reply.status).toBe(status);
    const [fault] = reply.said as Said[];
    expect([String(fault?.code), typeof fault?.description]).toEqual([String(status), "string"]);
  });

  test("lists by ids, service, status and dates; other jurisdictions, dates and ids are refused", async () => {
    const id = await client().file(form({ jurisdiction_id: "990122" }));
    const other = await client().file(form());
    const idsOf = async (query: Record<string, string>) =>
      ((await client().get("requests", query)).said as Said[]).map((each) => each.service_request_id);
    expect(await idsOf({ service_request_id: `${other},${id}`, status: "closed" })).toEqual([other, id]);
    expect(await idsOf({ status: "open" })).toContain(id);
    expect(await idsOf({ status: "open,closed", service_code: `${CABLE},URBN-001` })).toContain(id);
    expect(await idsOf({ service_code: "URBN-001" })).toEqual([]);
    expect(await idsOf({ start_date: "2026-03-02T00:00:00Z", end_date: "2026-03-03T00:00:00Z" })).toContain(id);
    expect(await idsOf({ end_date: "2026-03-01T00:00:00Z" })).toEqual([]);
    const pages = [...(await idsOf({ page: "1", page_size: "1" })), ...(await idsOf({ page: "2", page_size: "1" }))];
    expect(new Set(pages)).toEqual(new Set([id, other]));
    const statuses = await Promise.all(
      [
        client().get("requests", { start_date: "2026-03-02" }),
        client().get("requests", { start_date: "2025-01-01T00:00:00Z", end_date: "2026-01-01T00:00:00Z" }),
        client().get("requests", { jurisdiction_id: "sfgov.org" }),
        client().get("requests/990122-1"),
        client().get("services/NOPE-001"),
        client().get("tokens/1"),
        client().get(`tokens/${id}`),
      ].map(async (reply) => (await reply).status),
    );
    expect(statuses).toEqual([400, 400, 404, 404, 404, 404, 200]);
  });
});

test("JSON and XML of the same request say the same", async () => {
  const [json, xml] = (["json", "xml"] as const).map((format) =>
    geoReportClient(`${origin}/open311/v2/discovery.${format}`, format),
  );
  const id = await json!.file(form());
  const asText = (said: Said) =>
    Object.entries(said).map(([name, value]) => [name, value === null ? "" : String(value)]);
  expect(asText(await xml!.status(id))).toEqual(asText(await json!.status(id)));
});

test("who reported is for staff; what the partner said besides too", async () => {
  const client = geoReportClient(`${origin}/open311/v2/discovery.json`, "json");
  const row = await incidentOf(await client.file(form()));
  const { reporter } = await place.show(dispatcher, row.id);
  expect(reporter?.name).toBe("林晓梅");
  expect((await place.show(undefined, row.id)).reporter).toBeNull();
  const url = `/api/incidents/${row.id}/partner-report`;
  expect((await place.call(dispatcher, "GET", url)).body).toEqual({
    partner: "随手拍小程序",
    email: "lin@example.org",
    accountId: "u-7",
    deviceId: "tt222111",
    mediaUrl: "https://photos.example.org/1.jpg",
  });
  expect((await place.call(await place.resident(), "GET", url)).status).toBe(403);
  expect((await place.call(await place.staff("department_officer", "990122-ECO"), "GET", url)).status).toBe(404);
});

test("a place in words is looked up", async () => {
  const client = geoReportClient(`${origin}/open311/v2/discovery.json`, "json");
  const id = await client.file(form({ lat: "", long: "", address_string: "城西社区" }));
  expect((await incidentOf(id)).place).toMatchObject({ community: "990122001002", address: "城西社区" });
});

test("keys are issued and revoked by dispatchers alone, are never shown again, and have their pace", async () => {
  const client = geoReportClient(`${origin}/open311/v2/discovery.json`, "json");
  const slow = await issue({ name: "慢", requestsPerMinute: 2 });
  const replies = [];
  for (let count = 0; count < 3; count++) replies.push((await client.post(form({ api_key: slow }))).status);
  expect(replies).toEqual([200, 200, 429]);

  const { items } = (await place.call(dispatcher, "GET", "/api/incidents/api-keys")).body;
  expect(JSON.stringify(items)).not.toContain(slow);
  const { id, lastUsedAt } = items.find(({ name }: { name: string }) => name === "慢");
  expect(lastUsedAt).not.toBeNull();
  expect((await place.call(officer, "DELETE", `/api/incidents/api-keys/${id}`)).status).toBe(403);
  expect((await place.call(dispatcher, "DELETE", `/api/incidents/api-keys/${id}`)).status).toBe(204);
  expect((await client.post(form({ api_key: slow }))).status).toBe(403);
});

test("the words follow the language that is asked for", async () => {
  const answer = await fetch(`${origin}/open311/v2/requests/1.json`, { headers: { "accept-language": "en" } });
  expect(await answer.json()).toEqual([{ code: 404, description: expect.stringMatching(/was not found/) }]);
});
