import type { Page } from "playwright-core";
import { api } from "./api.ts";

/** Acts for the enterprise of that name, or with null for oneself again. */
export async function actAs(page: Page, name: string | null): Promise<void> {
  type Entities = { items: { id: string; name: string }[] };
  const { items } = await api(page).get<Entities>("/api/identity/entities");
  const entity = items.find((each) => each.name === name);
  await api(page).post("/api/identity/act-as", { legalEntityId: entity?.id ?? null });
}
