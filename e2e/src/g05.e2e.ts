import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { api } from "./harness/api.ts";
import { closeBrowser, picture } from "./harness/browser.ts";
import { goOutdoors, photo } from "./harness/outdoors.ts";
import { visit } from "./harness/people.ts";
import { shown } from "./harness/shown.ts";

afterAll(closeBrowser);

/** Somewhere in 城东社区, each run a little further on. */
const HERE = { longitude: 116.6973 + ((Date.now() / 1000) % 41) * 1e-4, latitude: 30.7843 };
const CATEGORY = "飞线充电";
const SAID = "3 号楼楼下充电线从窗口挂到地面，雨天很危险。";
const DONE = "已拆除线缆，劝导住户到充电棚充电，并张贴告示。";
const COMMENT = "线是拆了，当天晚上又挂上来了，没有人再来看。";

type Row = { id: string; number: string; state: { name: string } };

test("G5: reported without network, dispatched, handled, verified, rated, put right again", {
  timeout: 180_000,
}, async () => {
  const worker = await visit("ding-qiang", "portal", { graphics: "maps" });
  await goOutdoors(worker.page, HERE);
  const found = await photo(worker.page, "found.jpg");

  // On the spot there is no network: three steps, and the report waits on the phone, also when the page is loaded anew.
  await worker.page.context().setOffline(true);
  await worker.page.getByLabel("照片: 从相册选").setInputFiles(found);
  await worker.page.getByRole("img", { name: "第 1 张照片" }).waitFor();
  await worker.page.getByLabel("写一句").fill(SAID);
  await picture(worker.page, "g05-report-phone");
  await worker.page.getByRole("button", { name: "下一步" }).click();
  await picture(worker.page, "g05-kinds-phone");
  await worker.page.getByLabel("搜一搜是什么问题").fill("飞线");
  await worker.page.getByRole("button", { name: CATEGORY }).click();
  await worker.page.getByLabel("楼层").fill("3");
  await worker.page.getByRole("button", { name: "下一步" }).click();
  await worker.page.getByRole("button", { name: "重新定位" }).waitFor();
  await worker.page.getByLabel("地址", { exact: true }).fill("东风路 18 号 3 号楼楼下");
  await worker.page.getByRole("button", { name: "提交" }).click();
  await worker.page.getByRole("heading", { name: "已存在手机里" }).waitFor();
  await worker.page.goto("/incidents?part=outbox");
  await worker.page.getByText("等待上报").waitFor();
  await picture(worker.page, "g05-outbox-phone");

  await worker.page.context().setOffline(false);
  await worker.page.getByText("已送达").waitFor();
  const mine = await api(worker.page).get<{ items: Row[] }>("/api/incidents/mine?relation=reported");
  const incident = mine.items[0];
  if (!incident) throw new Error("the report has not arrived");

  // Somebody else sees the same: he follows it instead of reporting it again.
  const neighbour = await visit("li-wei", "portal");
  await goOutdoors(neighbour.page, HERE);
  await neighbour.page.getByLabel("写一句").fill("楼下有人挂线给电动车充电");
  await neighbour.page.getByRole("button", { name: "下一步" }).click();
  await neighbour.page.getByLabel("搜一搜是什么问题").fill("飞线");
  await neighbour.page.getByRole("button", { name: CATEGORY }).click();
  await neighbour.page.getByLabel("楼层").fill("3");
  await neighbour.page.getByRole("button", { name: "下一步" }).click();
  await neighbour.page.getByText("附近已有人反映").waitFor();
  await picture(neighbour.page, "g05-nearby-phone");
  const known = neighbour.page.getByRole("listitem").filter({ hasText: SAID }).first();
  await known.getByRole("button", { name: "跟进这一件" }).click();
  await neighbour.page.getByText(incident.number).waitFor();

  const dispatcher = await visit("luo-hai", "console", { graphics: "maps" });
  await dispatcher.page.goto(`/console/command?id=${incident.id}`);
  await dispatcher.page.getByText(SAID).first().waitFor();
  await picture(dispatcher.page, "g05-command-desktop");
  await dispatcher.page.getByRole("form", { name: "派单" }).getByRole("button", { name: "派单" }).click();
  await expect.poll(() => stateOf(worker.page, incident.id)).toBe("handling");

  const officer = await visit("han-tao", "console");
  await officer.page.goto(`/console/incidents/${incident.id}`);
  await officer.page.getByRole("button", { name: "处置完成" }).first().click();
  const dialog = officer.page.getByRole("dialog");
  await dialog.getByText("已解决", { exact: true }).click();
  await dialog.getByLabel("处置情况").fill(DONE);
  await dialog.getByLabel(/照片、视频或录音/).setInputFiles(await photo(officer.page, "done.jpg"));
  await dialog.getByText("done.jpg").waitFor();
  await dialog.getByRole("button", { name: "处置完成" }).click();
  await expect.poll(() => stateOf(worker.page, incident.id)).toBe("verifying");

  // The day's list is fetched where there is a network; the verdict is written where there is none.
  await worker.page.goto("/grid");
  await shown(worker.page, worker.page.getByRole("link", { name: new RegExp(CATEGORY) }));
  await fieldKit(worker.page, incident.id);
  await picture(worker.page, "g05-today-phone");
  await worker.page.context().setOffline(true);
  await worker.page
    .getByRole("link", { name: new RegExp(CATEGORY) })
    .first()
    .click();
  await worker.page.getByText(DONE).waitFor();
  await worker.page.getByLabel("核查照片: 从相册选").setInputFiles(await photo(worker.page, "checked.jpg"));
  await worker.page.getByRole("img", { name: "第 1 张照片" }).waitFor();
  await picture(worker.page, "g05-verify-phone");
  await worker.page.getByRole("button", { name: "核查属实，办结" }).click();
  await worker.page.getByText("没有网络，1 条已存在手机里").waitFor();
  await worker.page.context().setOffline(false);
  await expect.poll(() => stateOf(worker.page, incident.id), { timeout: 20_000 }).toBe("closed");

  for (const { page } of [worker, neighbour]) {
    await page.goto("/inbox");
    await shown(page, page.getByText(CATEGORY));
  }

  await worker.page.goto(`/incidents/${incident.id}`);
  await worker.page.getByRole("radio", { name: /^不满意/ }).check({ force: true });
  await worker.page.getByRole("checkbox").first().check({ force: true });
  await worker.page.getByLabel("想说的话").fill(COMMENT);
  await picture(worker.page, "g05-rate-phone");
  await worker.page.getByRole("button", { name: "提交评价" }).click();
  await worker.page.getByText("谢谢您的评价").first().waitFor();

  await officer.page.goto("/console/reworks");
  await shown(officer.page, officer.page.getByRole("row").filter({ hasText: CATEGORY }));
  await officer.page.getByRole("row").filter({ hasText: CATEGORY }).first().getByRole("link").first().click();
  await officer.page.getByText(COMMENT).first().waitFor();
  await picture(officer.page, "g05-rework-desktop");

  const everybody = [worker, neighbour, dispatcher, officer];
  expect(everybody.flatMap(({ errors }) => errors)).toEqual([]);
  for (const each of everybody) await each.close();
});

/** What the verdict needs lies on the phone. */
const fieldKit = (page: Page, id: string) =>
  expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), `/api/incidents/${id}`)).toBe(true);

const stateOf = async (page: Page, id: string): Promise<string> =>
  (await api(page).get<{ incident: Row }>(`/api/incidents/${id}`)).incident.state.name;
