import { readdir, readFile } from "node:fs/promises";
import { ServiceItem } from "../contract.ts";

const folder = new URL("../../catalogue/", import.meta.url);

/** Every `catalogue/<department>/<item>.json`, validated, by code. */
export async function shippedItems(): Promise<ServiceItem[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => {
      const content: unknown = JSON.parse(await readFile(new URL(name, folder), "utf8"));
      const parsed = ServiceItem.safeParse(content);
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      throw new Error(`catalogue/${name}: ${issue?.path.join(".")}: ${issue?.message}`);
    }),
  );
}
