import type { Page } from "playwright-core";

/** The phone knows where it is and has the portal kept for the time without network. */
export async function goOutdoors(page: Page, at: { longitude: number; latitude: number }): Promise<void> {
  const context = page.context();
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ ...at, accuracy: 9 });
  await page.goto("/report");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const until = Date.now() + 15_000;
    while (!(await caches.match("/api/identity/me")) && Date.now() < until)
      await new Promise((go) => setTimeout(go, 100));
  });
}

/** A photo as a camera takes it, larger than what is sent. */
export async function photo(page: Page, name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 2400;
    canvas.height = 1800;
    const picture = canvas.getContext("2d")!;
    picture.fillStyle = "#5b7d8c";
    picture.fillRect(0, 0, 2400, 1800);
    picture.fillStyle = "#d9745c";
    picture.fillRect(700, 500, 900, 800);
    return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
  });
  return { name, mimeType: "image/jpeg", buffer: Buffer.from(base64, "base64") };
}
