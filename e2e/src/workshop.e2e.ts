import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test, vi } from "vitest";
import { api } from "./harness/api.ts";
import { closeBrowser, picture, seriousAxeFindings } from "./harness/browser.ts";
import { careVisits } from "./harness/care-visits.ts";
import { visit } from "./harness/people.ts";

const files = mkdtempSync(join(tmpdir(), "zhida-workshop-"));
afterAll(async () => {
  await closeBrowser();
  rmSync(files, { recursive: true, force: true });
});

const DEPARTMENT = "990122-CAB";
const CODE = `care-visits-${Date.now().toString(36)}`;

test("an officer raises an age in the table, sees who loses it and why, and a second officer puts it in force", {
  timeout: 90_000,
}, async () => {
  const second = await secondOfficer();
  const officer = await visit("cheng-siyuan", "console", { size: "wide" });
  await inForceAlready(officer.page, second.page);
  const { page } = officer;

  await page.goto(`/console/policies/${CODE}`);
  await page.getByText("执行中 · 第 1 版").waitFor();
  await page.getByRole("button", { name: "起草新版本" }).click();
  await page.getByRole("grid", { name: "决策表" }).waitFor();

  await writeCell(page, ">= person.agge");
  const wrong = page.getByRole("button", { name: /person\.agge/ });
  await wrong.waitFor();
  await picture(page, "workshop-wrong-cell");
  await wrong.click();
  expect(await page.getByRole("gridcell", { name: ">= person.agge" }).getAttribute("aria-invalid")).toBe("true");
  await writeCell(page, ">= 70");
  await page.getByText("没有发现问题。").waitFor();

  await copyRow(page);
  await page
    .getByRole("button", { name: /重叠|overlap/ })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "删除行" }).click();
  await page.getByText("没有发现问题。").waitFor();
  await picture(page, "workshop-table");
  expect(await seriousAxeFindings(page)).toEqual([]);

  await page.getByRole("tab", { name: "测试" }).click();
  await page.getByRole("textbox", { name: "年龄（周岁）" }).fill("65");
  const answer = page.getByRole("region", { name: "判断结果" });
  await answer.getByText("不符合", { exact: true }).waitFor();
  await page.getByRole("button", { name: "存为回归用例" }).click();
  await page.getByText("用例 1").waitFor();
  await page.getByRole("button", { name: "全部运行" }).click();
  await page.getByText("通过 1，未通过 0").waitFor();
  await picture(page, "workshop-case");

  await page.getByRole("tab", { name: "规则表" }).click();
  await throughExcel(page);

  await page.getByRole("button", { name: "试算与送审" }).click();
  await page.getByRole("button", { name: "开始试算" }).click();
  const sentence = page.getByText(/人将不再符合，0 人新符合：名单与理由/);
  await sentence.waitFor();
  const lost = Number(/^(\d+)/.exec((await sentence.textContent()) ?? "")?.[1]);
  expect(lost).toBeGreaterThan(0);
  const people = page.getByRole("table", { name: "不再符合" });
  await people.getByRole("row").nth(1).waitFor();
  expect(await people.textContent()).toMatch(/70/);
  expect(await people.textContent()).not.toMatch(/\d{17}[\dX]/);
  await page.getByRole("table", { name: "各乡镇、街道人数" }).waitFor();
  await page.getByText(">= 60", { exact: true }).first().waitFor();
  await people.scrollIntoViewIfNeeded();
  await picture(page, "workshop-dry-run");
  expect(await seriousAxeFindings(page)).toEqual([]);

  await page.getByLabel("给审核人的说明").fill("按县政府常务会议纪要调整起始年龄。");
  await page.getByRole("button", { name: "提交审核" }).click();
  await page.getByText("等待另一位人员审核").waitFor();

  await second.page.goto(`/console/policies/${CODE}?part=effect`);
  await second.page.getByText(/人将不再符合/).waitFor();
  await picture(second.page, "workshop-review");
  await second.page.getByRole("button", { name: "审核通过并发布" }).click();
  await second.page.getByText("执行中 · 第 2 版").waitFor();
  await second.page.getByRole("tab", { name: "历史" }).click();
  await second.page.getByText("审核通过并发布第 2 版").waitFor();
  await second.page.getByText("按县政府常务会议纪要调整起始年龄。").waitFor();
  await picture(second.page, "workshop-history");
  expect([...officer.errors, ...second.errors]).toEqual([]);
  await officer.close();
  await second.close();
});

/** Somebody whom the administrator has made head of the department that answers for the policy. */
async function secondOfficer() {
  const head = await visit("luo-lan", "console", { size: "wide" });
  const me = await api(head.page).get<{ personId: string; positions: { organisationCode: string }[] }>(
    "/api/identity/me",
  );
  if (me.positions.some(({ organisationCode }) => organisationCode === DEPARTMENT)) return head;
  const admin = await visit("admin", "console");
  await api(admin.page).post(`/api/identity/people/${me.personId}/positions`, {
    organisationCode: DEPARTMENT,
    roles: ["department_head"],
  });
  await admin.close();
  return head;
}

async function inForceAlready(author: Page, approver: Page): Promise<void> {
  const path = `/api/matching/policies/${CODE}/draft`;
  const { revision } = await api(author).post<{ revision: number }>("/api/matching/policies", {
    code: CODE,
    content: careVisits(CODE),
  });
  await api(author).post(`${path}/submit`, { revision });
  await api(approver).post(`${path}/approve`, { revision });
}

/** Writes the first condition of the first row as in a spreadsheet. */
async function writeCell(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: /填写/ });
  // A table that is read again after a check draws its grid anew.
  await vi.waitFor(async () => {
    await page.getByRole("grid", { name: "决策表" }).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Enter");
    await field.waitFor({ timeout: 2_000 });
  }, 20_000);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Tab");
  await page.getByRole("gridcell", { name: text, exact: true }).first().waitFor();
}

/** A copy of the row with another result contradicts the first. */
async function copyRow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "复制行" }).click();
  await page.getByRole("gridcell").nth(5).waitFor();
}

/** Out to a workbook and back in: the table is what it was. */
async function throughExcel(page: Page): Promise<void> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 Excel" }).click();
  const path = join(files, "eligible.xlsx");
  await (await waiting).saveAs(path);
  await page.getByLabel("导入 Excel").last().setInputFiles(path);
  await page.getByText("已导入 1 行，保存后生效").waitFor();
  await page.getByRole("gridcell", { name: ">= 70" }).waitFor();
}
