import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, picture, seriousAxeFindings } from "./harness/browser.ts";
import { visit } from "./harness/people.ts";

afterAll(closeBrowser);

const ENDING = `reading-card-${Date.now().toString(36)}`;
const NAME = "少儿阅览室借阅卡办理";

test("a new item with form, rule and process is made in the console alone, and a resident applies for it", {
  timeout: 150_000,
}, async () => {
  const editor = await visit("ma-chao", "console", { size: "wide" });
  await beginItem(editor.page);
  await describeItem(editor.page);
  await buildForm(editor.page);
  await picture(editor.page, "editor-form");
  await writeRule(editor.page);
  await picture(editor.page, "editor-rule");
  expect(await seriousAxeFindings(editor.page)).toEqual([]);
  await editor.page.getByRole("button", { name: "保存草稿" }).click();
  await editor.page.getByRole("button", { name: "已保存" }).waitFor();
  await openPart(editor.page, "数据共享");
  await editor.page.getByRole("button", { name: "申请共享" }).first().click();
  await editor.page.getByText("待批准").first().waitFor();

  const owner = await visit("gao-feng", "console");
  await approveSharing(owner.page);
  await picture(owner.page, "agreement-approved");

  await editor.page.getByRole("button", { name: "发布", exact: true }).click();
  await editor.page.getByRole("button", { name: "确认发布" }).click();
  await editor.page.getByText("事项已发布，群众现在可以办理").first().waitFor();

  const resident = await visit("zhou-ting", "portal");
  await resident.page.goto("/services");
  await resident.page.getByRole("combobox").first().fill("jieyueka");
  await resident.page.keyboard.press("Enter");
  await resident.page.locator(`a[href*="${ENDING}"]`).first().click();
  await resident.page
    .getByRole("link", { name: "立即办理" })
    .or(resident.page.getByRole("button", { name: "立即办理" }))
    .first()
    .click();
  await resident.page.getByText("邮寄到家").first().waitFor();
  await resident.page.getByText("是", { exact: true }).first().click();
  await picture(resident.page, "editor-applied");
  await resident.page.getByRole("button", { name: /确认/ }).click();
  await resident.page.getByRole("heading", { name: "办好了" }).waitFor();
  expect([...editor.errors, ...owner.errors, ...resident.errors]).toEqual([]);
  for (const each of [editor, owner, resident]) await each.close();
});

async function beginItem(page: Page): Promise<void> {
  await page.goto("/console/catalogue");
  await page.getByRole("button", { name: "新建事项" }).click();
  await choose(page, "实施部门", "教育局");
  await page.getByRole("textbox", { name: /事项编码/ }).fill(ENDING);
  await page.getByText("自动办结").last().click();
  await page.getByRole("button", { name: "开始编辑" }).click();
  await page.waitForURL(`**/catalogue/edu.${ENDING}`);
}

async function describeItem(page: Page): Promise<void> {
  await fillPair(page, "事项名称", NAME, "Children's reading card");
  await fillPair(
    page,
    "一句话简介",
    "给家里的孩子办一张借阅卡，信息自动带出。",
    "A reading card for your child; facts are filled in.",
  );
  await openPart(page, "依据与条件");
  await fillPair(page, "法律、法规名称", "中华人民共和国公共图书馆法", "Public Library Law");
  await fillPair(page, "条款", "第三十三条", "art. 33");
  await openPart(page, "时限与结果");
  await fillPair(page, "结果名称", "少儿借阅卡", "Reading card");
}

async function buildForm(page: Page): Promise<void> {
  await openPart(page, "表单");
  await page.getByRole("button", { name: "从数据目录添加" }).click();
  await choose(page, "数据集", "population.person");
  await choose(page, "字段", "(name)");
  await choose(page, "字段", "(residenceAddress)");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /加入 2 个字段/ }).click();
  await choose(page, "添加填写字段…", "是或否");
  await fillPair(page, "字段名称", "邮寄到家", "Send it by post");
  await page.getByRole("checkbox", { name: "必填" }).last().check();
}

async function writeRule(page: Page): Promise<void> {
  await openPart(page, "规则");
  await page.getByRole("button", { name: /添加条件/ }).click();
  await choose(page, "选择事实", "applicant.age");
  await choose(page, "比较方式", "不少于");
  await page.getByLabel("比较的值").fill("18");
  await page.getByRole("button", { name: "加入条件" }).click();
  await fillPair(page, "不符合时告诉申请人", "请由年满18周岁的家长办理。", "A parent of 18 or older has to apply.");
}

async function approveSharing(page: Page): Promise<void> {
  await page.goto("/console/agreements?state=requested");
  await page
    .getByRole("button", { name: new RegExp(NAME) })
    .first()
    .click();
  await page.getByRole("button", { name: "批准", exact: true }).click();
  await page.getByRole("button", { name: "批准", exact: true }).waitFor({ state: "hidden" });
}

const openPart = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();

async function fillPair(page: Page, label: string, chinese: string, english: string): Promise<void> {
  await page.getByLabel(`${label} 中`).last().fill(chinese);
  await page.getByLabel(`${label} 英`).last().fill(english);
}

/** Picks from a list; one that can be searched narrows down as one types. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const box = page.getByRole("combobox", { name: label }).last();
  await box.click();
  if (await box.isEditable()) {
    await page.keyboard.type(words);
    await page.keyboard.press("Enter");
    return;
  }
  const option = page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: words }).first();
  await option.dispatchEvent("click");
}
