import type { Page } from "playwright-core";

/** Signs in by ID number and password through the API of the page's own origin: the journey starts as somebody. */
export async function signIn(
  page: Page,
  persona: { idNumber: string; password: string },
  channel = "portal",
): Promise<void> {
  const answer = await page.request.post("/api/identity/sign-in/password", {
    headers: { "x-zhida-request": "1", "idempotency-key": crypto.randomUUID() },
    data: { idNumber: persona.idNumber, password: persona.password, channel },
  });
  if (!answer.ok()) throw new Error(`sign-in failed: ${answer.status()} ${await answer.text()}`);
}
