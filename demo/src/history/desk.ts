import type { Actor } from "@zhida/identity";
import { type Clock, createServer, type Db, type Module, newId } from "@zhida/platform";
import type { Problem } from "@zhida/platform/contract";

/** The running modules, called as browsers call them: the same routes, rules and transactions, at any time of the past. */
export interface Desk {
  call<T>(actor: Actor, method: "GET" | "POST" | "PATCH" | "PUT", url: string, body?: object): Promise<T>;
  /** Sends a scanned page as the given material. */
  upload<T>(actor: Actor, url: string): Promise<T>;
  close(): Promise<void>;
}

/** A step of the history was refused: the data and the rules of the demo do not fit together. */
export class HistoryRefused extends Error {
  override name = "HistoryRefused";
}

export async function openDesk({ db, clock, modules }: { db: Db; clock: Clock; modules: Module[] }): Promise<Desk> {
  const callers = new Map<string, Actor>();
  const server = await createServer({
    db,
    clock,
    modules,
    requestsPerMinute: 0,
    authenticate: async (request) => {
      const caller = callers.get(String(request.headers["x-history-caller"]));
      return caller && { caller, key: caller.personId };
    },
  });
  const send = async (actor: Actor, method: string, url: string, type: string, payload?: string | Buffer) => {
    const token = newId();
    callers.set(token, actor);
    const answer = await server.inject({
      method: method as "GET",
      url,
      headers: { "x-history-caller": token, ...(payload !== undefined && { "content-type": type }) },
      ...(payload !== undefined && { payload }),
    });
    callers.delete(token);
    if (answer.statusCode >= 400) {
      const { code, fields = [] } = answer.json<Problem>();
      throw new HistoryRefused(`${method} ${url}: ${code} ${fields.map(({ path }) => path).join()}`);
    }
    return answer.body === "" ? undefined : answer.json();
  };
  return {
    call: (actor, method, url, body) => send(actor, method, url, "application/json", body && JSON.stringify(body)),
    upload: (actor, url) => send(actor, "POST", url, `multipart/form-data; boundary=${boundary}`, scannedPage()),
    close: () => server.close(),
  };
}

const boundary = "zhida-demo-page";

/** A one-page PDF as a scanner of the service hall sends it. */
function scannedPage(): Buffer {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="scan.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  return Buffer.from(`${head}${page}\r\n--${boundary}--\r\n`);
}

const page = [
  "%PDF-1.4",
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
  "trailer<</Root 1 0 R>>",
  "%%EOF",
].join("\n");
