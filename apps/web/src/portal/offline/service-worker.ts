/**
 * Keeps the portal standing without network: its shell with the pages of reporting and grid work, and the last answers that
 * those pages live on. Everything else goes past it. What was kept for one person is dropped when the session changes.
 */
export {};

/** Put before this file by build/offline-shell.ts: the files of the shell and a name that changes with any of them. */
declare const OFFLINE_SHELL: { version: string; files: string[] };

type Waiting = { waitUntil(done: Promise<unknown>): void };
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };
declare const self: {
  addEventListener(name: "install" | "activate", take: (event: Waiting) => void): void;
  addEventListener(name: "fetch", take: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

const SHELL = `shell-${OFFLINE_SHELL.version}`;
const FILES = new Set(OFFLINE_SHELL.files);
const KEPT = "kept";
const TILES = "tiles";
const PAGE = "/index.html";
const PATIENCE_MS = 5_000;

/** Answers that the pages of reporting and of grid work stand on. */
const KEPT_PATHS =
  /^\/api\/(demo|identity\/me|incidents\/(taxonomy|mine|subscriptions|[0-9a-f-]{36}|files\/[0-9a-f-]{36})|grid\/(today|care|leaders|route|visits\/(due|forms))|places\/areas)$/;
const OTHER_ENTRANCES = /^\/(api|console|screen|open311|docs|oauth)(\/|$)/;

self.addEventListener("install", (event) => event.waitUntil(fetchShell().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([dropOldShells(), keepFirst()]).then(() => self.clients.claim())),
);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method !== "GET") {
    if (pathname.startsWith("/api/identity/")) event.respondWith(changeSession(request, event));
    return;
  }
  if (request.mode === "navigate") {
    if (!OTHER_ENTRANCES.test(pathname)) event.respondWith(pageOrShell(request));
  } else if (pathname.startsWith("/assets/") || FILES.has(pathname)) event.respondWith(keptOrFetched(request));
  else if (pathname.startsWith("/api/places/tiles/")) event.respondWith(tile(request, event));
  else if (KEPT_PATHS.test(pathname)) event.respondWith(freshOrKept(request, event));
});

/** Files of the last version that are still the same are not fetched again. */
async function fetchShell(): Promise<void> {
  const shell = await caches.open(SHELL);
  await Promise.all(
    OFFLINE_SHELL.files.map(async (file) => {
      const here = file.startsWith("/assets/") ? await caches.match(file) : undefined;
      const answer = here ?? (await fetch(file, { cache: "no-cache" }));
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      await shell.put(file, answer);
    }),
  );
}

async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith("shell-") && name !== SHELL).map((name) => caches.delete(name)),
  );
}

const keptOrFetched = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);

async function pageOrShell(request: Request): Promise<Response> {
  try {
    return await withPatience(fetch(request));
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

/** What every page of the shell needs: it was fetched before this worker could see it. */
const FIRST = ["/api/demo", "/api/identity/me", "/api/incidents/taxonomy"];

async function keepFirst(): Promise<void> {
  const kept = await caches.open(KEPT);
  await Promise.all(
    FIRST.map(async (path) => {
      const answer = await fetch(path).catch(() => undefined);
      if (answer && (answer.ok || isVisitor(path, answer))) await kept.put(path, answer);
    }),
  );
}

/** Signing in, out, or acting for another: what was kept for the one before is gone. */
async function changeSession(request: Request, event: Waiting): Promise<Response> {
  const answer = await fetch(request);
  await caches.delete(KEPT);
  event.waitUntil(keepFirst());
  return answer;
}

/** That nobody is signed in is worth knowing without network too. */
const isVisitor = (path: string, { status }: Response): boolean => path === "/api/identity/me" && status === 401;

async function freshOrKept(request: Request, event: Waiting): Promise<Response> {
  const kept = await caches.open(KEPT);
  try {
    const answer = await withPatience(fetch(request));
    if (answer.ok) event.waitUntil(kept.put(request, answer.clone()));
    else if (isVisitor(new URL(request.url).pathname, answer)) event.waitUntil(forgetPerson(request, answer.clone()));
    else if (answer.status >= 500) return (await kept.match(request, LOOSELY)) ?? answer;
    return answer;
  } catch (error) {
    const last = await kept.match(request, LOOSELY);
    if (last) return last;
    throw error;
  }
}

/** Sentences of both languages stand in these answers: which one was asked for does not matter. */
const LOOSELY = { ignoreVary: true };

async function forgetPerson(request: Request, answer: Response): Promise<void> {
  await caches.delete(KEPT);
  await (await caches.open(KEPT)).put(request, answer);
}

/** The map as it was seen last, at once; it is looked after in the background. */
async function tile(request: Request, event: Waiting): Promise<Response> {
  const tiles = await caches.open(TILES);
  const last = await tiles.match(request);
  const fresh = fetch(request).then((answer) => {
    if (answer.ok) event.waitUntil(tiles.put(request, answer.clone()));
    return answer;
  });
  if (!last) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  return last;
}

/** A network that is there but does not answer counts as none. */
function withPatience(answer: Promise<Response>): Promise<Response> {
  return Promise.race([
    answer,
    new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error("no answer")), PATIENCE_MS)),
  ]);
}
