import { afterAll, expect, test } from "vitest";
import { api } from "./harness/api.ts";
import { closeBrowser, picture } from "./harness/browser.ts";
import { visit } from "./harness/people.ts";

afterAll(closeBrowser);

const COMMENT = "等了很久没人说明，希望改进。";

test("G12: a bad rating becomes work with a deadline, a call-back and a second rating", async () => {
  const resident = await visit("li-wei", "portal");
  await resident.page.goto("/services/hrss.insurance-certificate/apply");
  await resident.page.getByRole("button", { name: "确认，一键办理" }).click();
  await resident.page.getByRole("heading", { name: "办好了" }).waitFor();
  const id = new URL(resident.page.url()).pathname.split("/")[2] ?? "";
  const { caseNumber } = await api(resident.page).get<{ caseNumber: string }>(
    `/api/gov/services/applications/${id}/receipt`,
  );

  await resident.page.goto("/ratings");
  await resident.page
    .getByRole("link", { name: "去评价" })
    .or(resident.page.getByRole("button", { name: "去评价" }))
    .first()
    .click();
  await resident.page.getByRole("radio", { name: /^不满意/ }).check({ force: true });
  await resident.page.getByText("个工作日内整改并回访").waitFor();
  await resident.page.getByRole("checkbox").first().check({ force: true });
  await resident.page.getByLabel("想说的话").fill(COMMENT);
  await picture(resident.page, "g12-rate-phone");
  await resident.page.getByRole("button", { name: "提交评价" }).click();
  await resident.page.getByText("谢谢您的评价").first().waitFor();

  const officer = await visit("he-jing", "console");
  await officer.page.goto("/console/reworks");
  await officer.page
    .getByRole("row")
    .filter({ hasText: "社会保险参保缴费证明打印" })
    .first()
    .getByRole("link")
    .first()
    .click();
  await officer.page.getByText(COMMENT).first().waitFor();
  await officer.page
    .getByLabel("问题原因和整改措施")
    .fill("已核实：查询高峰期未提示等候时间。现已在页面上说明，并安排专人答疑。");
  await picture(officer.page, "g12-rework-desktop");
  await officer.page.getByRole("button", { name: "提交整改措施" }).click();
  await officer.page.getByLabel("回访情况").fill("电话回访，说明了改进情况，本人表示认可。");
  await officer.page.getByText("已联系上，对整改满意").first().click();
  await officer.page.getByRole("button", { name: "记录回访" }).click();
  await officer.page.getByText("电话回访，说明了改进情况").first().waitFor();

  await resident.page.goto("/ratings");
  await resident.page
    .getByRole("link", { name: "去评价" })
    .or(resident.page.getByRole("button", { name: "去评价" }))
    .first()
    .click();
  await resident.page.getByRole("heading", { name: "整改后，请再评价一次" }).waitFor();
  await resident.page.getByRole("radio", { name: /^满意/ }).check({ force: true });
  await resident.page.getByRole("button", { name: "提交评价" }).click();
  await resident.page.getByText("谢谢您的评价").first().waitFor();

  const supervisor = await visit("luo-lan", "console");
  await supervisor.page.goto("/console/ratings");
  await supervisor.page.getByRole("heading", { name: "好差评" }).waitFor();
  await supervisor.page.getByText("人力资源和社会保障局").first().waitFor();
  await picture(supervisor.page, "g12-board-desktop");
  expect(caseNumber).toMatch(/^990122-\d{8}-\d{6}$/);
  expect([...resident.errors, ...officer.errors, ...supervisor.errors]).toEqual([]);
  for (const each of [resident, officer, supervisor]) await each.close();
});
