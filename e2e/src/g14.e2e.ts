import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { api } from "./harness/api.ts";
import { closeBrowser, picture } from "./harness/browser.ts";
import { person, visit } from "./harness/people.ts";

afterAll(closeBrowser);

const ITEM = "amr.individual-business";

type Application = { id: string; itemCode: string; state: string };

/** At the counter or the service desk: finds the resident by his ID number and goes on with what he began. */
async function takeOver(page: Page): Promise<void> {
  await page.goto("/console/assist");
  await page.getByLabel("群众身份证号").fill(person("li-wei").idNumber);
  await page.getByRole("button", { name: "查询" }).click();
  const name = /代为办理“个体工商户设立登记/;
  await page.getByRole("button", { name }).or(page.getByRole("link", { name })).first().click();
  await page.getByLabel("字号名称").waitFor();
}

test("G14: one application is begun on the phone, continued at the counter, handed in at the service desk", async () => {
  const resident = await visit("li-wei", "portal");
  const mine = async () => {
    const { items } = await api(resident.page).get<{ items: Application[] }>(
      "/api/gov/services/applications?limit=100",
    );
    return items.filter(({ itemCode }) => itemCode === ITEM);
  };
  await resident.page.goto(`/services/${ITEM}/apply`);
  await resident.page.getByLabel("字号名称").fill("云溪县李伟家常菜馆");
  await resident.page.getByLabel("联系电话").fill(person("li-wei").phone);
  await resident.page.locator(".save-state", { hasText: "已自动保存" }).waitFor();
  await picture(resident.page, "g14-phone");

  const clerk = await visit("wang-fang", "counter");
  await takeOver(clerk.page);
  expect(await clerk.page.getByLabel("字号名称").inputValue()).toBe("云溪县李伟家常菜馆");
  await clerk.page.getByText("您正在协助 李伟 办理").waitFor();
  await clerk.page.getByText("个人经营", { exact: true }).click();
  await clerk.page.getByLabel("主营行业").selectOption("catering");
  await clerk.page.getByLabel("经营范围").fill("餐饮服务");
  await clerk.page.locator(".save-state", { hasText: "已自动保存" }).waitFor();
  await picture(clerk.page, "g14-counter");

  const agent = await visit("xu-jia", "desk");
  await takeOver(agent.page);
  expect(await agent.page.getByLabel("经营范围").inputValue()).toBe("餐饮服务");
  await agent.page.getByText("仅网络经营场所", { exact: true }).click();
  await agent.page.getByLabel("网店网址").fill("https://shop.example.cn/liwei");
  await agent.page.locator(".save-state", { hasText: "已自动保存" }).waitFor();
  await picture(agent.page, "g14-desk");
  await agent.page.getByRole("button", { name: "确认并提交" }).click();
  await agent.page.getByText("已提交，请打印或交付回执").waitFor();

  const [application, ...others] = await mine();
  expect(others).toEqual([]);
  expect(application?.state).toBe("submitted");
  const touches = await api(resident.page).get<{ touches: { channel: string }[] }>(
    `/api/gov/services/applications/${application?.id}`,
  );
  expect(new Set(touches.touches.map(({ channel }) => channel))).toEqual(new Set(["portal", "counter", "desk"]));

  await resident.page.goto("/cases");
  await resident.page.getByText("个体工商户设立登记").first().click();
  await resident.page
    .getByText(/990122-\d{8}-\d{6}/)
    .first()
    .waitFor();
  await picture(resident.page, "g14-phone-case");
  expect([...resident.errors, ...clerk.errors, ...agent.errors]).toEqual([]);
  for (const each of [resident, clerk, agent]) await each.close();
});
