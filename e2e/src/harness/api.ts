import type { Page } from "playwright-core";

/** Calls the API as the person who is signed in on the page. */
export function api(page: Page) {
  const send = async <T>(method: string, path: string, data?: unknown): Promise<T> => {
    const answer = await page.request.fetch(path, {
      method,
      headers: { "x-zhida-request": "1", "idempotency-key": crypto.randomUUID() },
      ...(data !== undefined && { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as T;
  };
  return {
    get: <T>(path: string) => send<T>("GET", path),
    post: <T>(path: string, data: unknown = {}) => send<T>("POST", path, data),
    put: <T>(path: string, data: unknown) => send<T>("PUT", path, data),
    patch: <T>(path: string, data: unknown) => send<T>("PATCH", path, data),
  };
}
