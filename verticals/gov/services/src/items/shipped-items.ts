import { readdir, readFile } from "node:fs/promises";
import { sep } from "node:path";
import { ServiceItem } from "../contract.ts";

const folder = new URL("../../catalogue/", import.meta.url);

/** Every `catalogue/<department>/<item>.json`, whose code is `<department>.<item>`, validated, by code; those of `except` are not read. */
export async function shippedItems({ except }: { except?: ReadonlySet<string> } = {}): Promise<ServiceItem[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names
      .filter((name) => !except?.has(codeOf(name)))
      .map(async (name) => {
        const content: unknown = JSON.parse(await readFile(new URL(name, folder), "utf8"));
        const parsed = ServiceItem.safeParse(content);
        if (parsed.success && parsed.data.code === codeOf(name)) return parsed.data;
        const [issue] = parsed.error?.issues ?? [{ path: ["code"], message: `is not ${codeOf(name)}` }];
        throw new Error(`catalogue/${name}: ${issue?.path.join(".")}: ${issue?.message}`);
      }),
  );
}

const codeOf = (name: string): string => name.slice(0, -".json".length).replaceAll(sep, ".");
