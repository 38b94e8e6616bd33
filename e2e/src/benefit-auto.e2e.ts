import { makeResidentId } from "@zhida/china-ids";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { api } from "./harness/api.ts";
import { closeBrowser, picture, seriousAxeFindings } from "./harness/browser.ts";
import { demoDay, nextWorkday } from "./harness/demo-day.ts";
import { person, type Visit, visit } from "./harness/people.ts";
import { importRecords } from "./harness/registry.ts";
import { shown } from "./harness/shown.ts";

afterAll(closeBrowser);

const mothers = { keeps: "shen-yue", declines: "feng-xue", isWrong: "xu-jia" } as const;

test("a birth registered today brings the childcare subsidy by itself: paid, declined by one family, called back from another", async () => {
  const officer = await visit("gao-feng", "console");
  const born = await demoDay(officer.page);
  const [first, ...others] = Object.values(mothers).map((code, n) => birth(code, born, n));
  await importRecords(officer.page, "population.child", [first!, ...others]);

  const keeps = await visit(mothers.keeps, "portal");
  await openGrantFromInbox(keeps);
  await keeps.page.getByText("已提交银行").waitFor();
  expect(await keeps.page.getByText("每年 3,600.00 元").count()).toBe(1);
  expect(await keeps.page.getByText("自动核定享受").count()).toBe(1);
  await picture(keeps.page, "benefit-auto-granted-phone");
  expect(await seriousAxeFindings(keeps.page)).toEqual([]);

  const declines = await visit(mothers.declines, "portal");
  await openGrantFromInbox(declines);
  await declines.page.getByRole("button", { name: "我不需要" }).click();
  await declines.page.getByRole("dialog").getByText("已到账的不用退").waitFor();
  await picture(declines.page, "benefit-auto-decline-phone");
  expect(await seriousAxeFindings(declines.page)).toEqual([]);
  await declines.page.getByRole("button", { name: "确定谢绝" }).click();
  await declines.page.getByText("已谢绝", { exact: true }).first().waitFor();
  await declines.page.getByText("已撤回", { exact: true }).waitFor();

  await nextWorkday(keeps.page);
  await shown(keeps.page, keeps.page.getByText("已到账", { exact: true }));
  await picture(keeps.page, "benefit-auto-paid-phone");
  await declines.page.reload();
  await declines.page.getByText("已撤回", { exact: true }).waitFor();
  expect(await declines.page.getByText("已到账", { exact: true }).count()).toBe(0);

  const isWrong = await visit(mothers.isWrong, "portal");
  await saysThatTheBirthIsWrong(isWrong.page);
  await accept(officer.page, born);
  await isWrong.page.goto("/entitlements/childcare-subsidy");
  await shown(isWrong.page, isWrong.page.getByText("您目前不符合条件", { exact: true }));
  await nextWorkday(isWrong.page);
  await isWrong.page.goto("/benefits");
  await shown(isWrong.page, isWrong.page.getByText("已停止", { exact: true }));
  await isWrong.page.getByRole("link", { name: "育儿补贴" }).click();
  await isWrong.page.getByRole("heading", { name: "应退款项" }).waitFor();
  await isWrong.page.getByText("待退回", { exact: true }).waitFor();
  await picture(isWrong.page, "benefit-auto-recovered-phone");
  expect(await seriousAxeFindings(isWrong.page)).toEqual([]);

  for (const { errors, close } of [officer, keeps, declines, isWrong]) {
    expect(errors).toEqual([]);
    await close();
  }
});

/** A child of hers as the public security bureau registers it. */
function birth(mother: string, bornOn: string, n: number): Record<string, string> {
  return {
    idNumber: person(mother).idNumber,
    childName: "安安",
    childIdNumber: makeResidentId({ division: "990122", birthDate: bornOn, sequence: 880 + 2 * n }),
    childSex: "female",
    childBirthDate: bornOn,
    childOrder: "1",
    parentRole: "mother",
  };
}

/** The notice comes while she looks, and leads to the grant. */
async function openGrantFromInbox({ page }: Visit): Promise<void> {
  await page.goto("/inbox");
  const notice = page.getByRole("listitem").filter({ hasText: "免申即享：育儿补贴" });
  await shown(page, notice);
  await notice.first().getByRole("button", { name: "查看" }).click();
  await page.waitForURL("**/benefits/*");
  await page.getByRole("heading", { name: "育儿补贴", level: 1 }).waitFor();
}

/** 我认为有误, on the page that says why: the registry is asked to correct the year. */
async function saysThatTheBirthIsWrong(page: Page): Promise<void> {
  await page.goto("/entitlements/childcare-subsidy");
  await page.getByText("您符合条件", { exact: true }).waitFor();
  await picture(page, "benefit-auto-why-phone");
  expect(await seriousAxeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "我认为有误" }).click();
  await page.getByRole("button", { name: /子女信息/ }).click();
  await page.getByRole("button", { name: "有误 子女出生日期" }).first().click();
  await page.getByLabel("正确的内容").fill("2016-03-02");
  await page.getByLabel("理由").fill("孩子是2016年出生的，年份登记错了。");
  await page.getByRole("button", { name: "提交更正申请" }).click();
  await page.getByText("更正申请已提交").first().waitFor();
  await page.getByRole("button", { name: "关闭" }).click();
}

/** The data officer corrects it, from the first day on. */
async function accept(officer: Page, holdsFrom: string): Promise<void> {
  type Corrections = { items: { id: string; claimedValue: string }[] };
  const { items } = await api(officer).get<Corrections>(
    "/api/exchange/corrections?dataset=population.child&state=open",
  );
  const found = items.find(({ claimedValue }) => claimedValue === "2016-03-02");
  const decision = { accept: true, holdsFrom, note: "经核对出生医学证明，年份登记有误，已更正。" };
  await api(officer).post(`/api/exchange/corrections/${found?.id}/decision`, decision);
}
