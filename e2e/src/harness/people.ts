import { personas } from "@zhida/demo";
import type { Page } from "playwright-core";
import { type OpenOptions, openPage } from "./browser.ts";
import { signIn } from "./sign-in.ts";

/** A persona of the demo by code. */
export function person(code: string) {
  const found = personas.find((each) => each.code === code);
  if (!found) throw new Error(`there is no persona ${code}`);
  return found;
}

export type Visit = { page: Page; errors: string[]; close(): Promise<void> };

/** A browser of one's own, signed in as that person at that entrance. */
export async function visit(
  code: string,
  channel: "portal" | "console" | "counter" | "desk",
  options?: OpenOptions,
): Promise<Visit> {
  const opened = await openPage({ size: channel === "portal" ? "phone" : "desktop", ...options });
  await signIn(opened.page, person(code), channel);
  return opened;
}
