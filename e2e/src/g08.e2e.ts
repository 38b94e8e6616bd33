import { afterAll, expect, test } from "vitest";
import { actAs } from "./harness/act-as.ts";
import { api } from "./harness/api.ts";
import { closeBrowser, picture, seriousAxeFindings } from "./harness/browser.ts";
import { visit } from "./harness/people.ts";
import { secondPolicyOfficer } from "./harness/second-officer.ts";
import { shown } from "./harness/shown.ts";

afterAll(closeBrowser);

const EXEMPTION = "vat-small-scale-exemption";
const NAME = "小规模纳税人免征增值税";
const BAKERY = "云溪县拾味面包店";

test("G8: the limit is raised, and the next tax filing of a bakery is exempt without its asking", async () => {
  const owner = await visit("zhao-min", "portal");
  await actAs(owner.page, BAKERY);
  await owner.page.goto("/tax-filing");
  const almost = owner.page.getByRole("region", { name: "还差一个条件的优惠" });
  await almost.getByRole("link", { name: NAME }).waitFor();
  await owner.page.getByRole("button", { name: "确认申报，应缴 3,360.00 元" }).waitFor();
  await picture(owner.page, "g08-before-phone");
  expect(await seriousAxeFindings(owner.page)).toEqual([]);
  await owner.page.goto("/entitlements");
  const away = owner.page.getByRole("region", { name: "还差一个条件" });
  await away.getByRole("heading", { name: NAME }).waitFor();
  await picture(owner.page, "g08-entitlements-phone");
  expect(await seriousAxeFindings(owner.page)).toEqual([]);

  const version = await raiseLimit();

  await actAs(owner.page, null);
  await owner.page.goto("/inbox");
  await shown(owner.page, owner.page.getByText(`${BAKERY}符合“${NAME}”的条件，已自动享受`));
  await picture(owner.page, "g08-notice-phone");

  await actAs(owner.page, BAKERY);
  await owner.page.goto("/tax-filing");
  const applied = owner.page.getByRole("region", { name: "已自动享受的优惠" });
  await applied.getByRole("link", { name: NAME }).waitFor();
  await applied.getByText("增值税法第二十三条").waitFor();
  await picture(owner.page, "g08-exempt-phone");
  expect(await seriousAxeFindings(owner.page)).toEqual([]);
  await owner.page.getByRole("button", { name: "确认申报，应缴 0.00 元" }).dblclick();
  await owner.page.getByText("不用重复申报").waitFor();
  await picture(owner.page, "g08-filed-phone");

  type Filings = { items: { payableFen: number; reliefFen: number; reliefs: { policy: string; version: number }[] }[] };
  const { items } = await api(owner.page).get<Filings>("/api/gov/benefits/tax-filings");
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ payableFen: 0, reliefFen: 1_008_000, reliefs: [{ policy: EXEMPTION, version }] });
  expect(owner.errors).toEqual([]);
  await owner.close();
});

type Content = { dmn: string; cases: { id: string; facts: Record<string, unknown> }[] };
type Version = { version: number; revision: number; state: string; content: Content };
type Forecast = { gained: number; lost: number; moneyFen: number; moneyBeforeFen: number };

const RAISED_FEN = 45_000_000;
const QUARTERLY_ROW = "&lt;= param.vatQuarterlyLimitFen";

/** A policy officer raises the limit, sees who gains and what it costs; another one approves. Returns the version in force. */
async function raiseLimit(): Promise<number> {
  const officer = await visit("cheng-siyuan", "console");
  const office = api(officer.page);
  const root = "/api/matching/policies";
  const draft = await office.post<Version>(root, { code: EXEMPTION });
  expect(draft.content.dmn).toContain(QUARTERLY_ROW);
  const content = {
    ...draft.content,
    dmn: draft.content.dmn.replace(QUARTERLY_ROW, `&lt;= ${RAISED_FEN}`),
    cases: draft.content.cases.map(justAbove),
  };
  const saved = await office.put<Version>(`${root}/${EXEMPTION}/draft`, { revision: draft.revision, content });

  const { id } = await office.post<{ id: string }>(`${root}/${EXEMPTION}/dry-runs`, {
    version: saved.version,
    against: saved.version - 1,
  });
  await expect
    .poll(() => office.get(`/api/matching/dry-runs/${id}`), { timeout: 20_000 })
    .toMatchObject({
      state: "done",
      result: { lost: 0 },
    });
  const forecast = await office.get<Forecast>(
    `/api/gov/benefits/programmes/${EXEMPTION}/forecast?version=${saved.version}`,
  );
  expect(forecast.gained).toBeGreaterThan(0);
  expect(forecast.lost).toBe(0);
  expect(forecast.moneyFen).toBeGreaterThan(forecast.moneyBeforeFen);
  console.log(
    `G8: ${forecast.gained} enterprises gain, ${forecast.moneyFen - forecast.moneyBeforeFen} fen a quarter more`,
  );

  const submitted = await office.post<Version>(`${root}/${EXEMPTION}/draft/submit`, { revision: saved.revision });
  const approval = { revision: submitted.revision };
  await expect(office.post(`${root}/${EXEMPTION}/draft/approve`, approval)).rejects.toThrow(/40[39]/);
  const second = await secondPolicyOfficer();
  const approved = await api(second.page).post<Version>(`${root}/${EXEMPTION}/draft/approve`, approval);
  expect(approved.state).toBe("published");
  await officer.close();
  await second.close();
  return approved.version;
}

/** The worked example of an enterprise one fen above the limit moves up with the limit. */
function justAbove(example: Content["cases"][number]): Content["cases"][number] {
  if (example.facts["enterprise.salesLastQuarterFen"] !== 30_000_001) return example;
  return { ...example, facts: { ...example.facts, "enterprise.salesLastQuarterFen": RAISED_FEN + 1 } };
}
