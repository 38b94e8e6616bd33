import type { Actor, Contact, HeldPosition } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { testStack } from "@zhida/platform/testing";
import { type NotifyDeps, notifyModule } from "../index.ts";

export const mei: Contact = {
  id: newId(),
  name: "林晓梅",
  phone: "13800000001",
  email: "mei@example.org",
  language: "zh-CN",
};
export const wei: Contact = { id: newId(), name: "李伟", phone: "13800000002", email: null, language: "en" };
export const nobody: Contact = { id: newId(), name: "吴桂英", phone: null, email: null, language: "zh-CN" };

/** Notify with three people whom identity would know; `authorization` names the caller on a real socket. */
export const notifyStack = (options: Partial<NotifyDeps> = {}) =>
  testStack(({ db, clock, live }) => {
    const contacts = [mei, wei, nobody];
    const identity = {
      contacts: async (_work: unknown, ids: readonly string[]) => contacts.filter((each) => ids.includes(each.id)),
    };
    const module = notifyModule({
      db,
      clock,
      live,
      identity,
      publicUrl: "http://127.0.0.1:8080",
      demo: true,
      ...options,
    });
    return {
      modules: [module],
      notify: module.service,
      live,
      authenticate: async ({ headers }) => {
        const contact = contacts.find((each) => each.id === headers.authorization);
        return contact && { caller: actorOf(contact), key: contact.id };
      },
    };
  });

export type NotifyStack = Awaited<ReturnType<typeof notifyStack>>;

export const actorOf = (contact: Contact, roles: HeldPosition["roles"] = []): Actor => ({
  sessionId: newId(),
  personId: contact.id,
  name: contact.name,
  language: contact.language,
  channel: "portal",
  subject: { kind: "person", id: contact.id, key: "990122199001010015", name: contact.name, division: "990122001" },
  positions:
    roles.length === 0
      ? []
      : [
          {
            organisationId: newId(),
            organisationCode: "990122-GOV",
            organisationName: { zh: "云溪县人民政府", en: "Yunxi County Government" },
            division: "990122",
            roles,
          },
        ],
});

/** Waits until `probe` answers something, at most five seconds. */
export async function eventually<T>(probe: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 250; tries++) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("It did not happen within five seconds.");
}
