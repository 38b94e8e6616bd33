import type { Db, LiveBus, Work } from "@zhida/platform";
import type { InboxEvent } from "./contract.ts";
import { countUnread, listMessages } from "./store/messages.ts";
import type { TemplateLibrary } from "./template-library.ts";
import { toMessage } from "./to-message.ts";

/** Topic on the live bus; its data is the recipient's id. */
export const INBOX_TOPIC = "notify.inbox";

/** Instead of a recipient's id: so many got a notice that whoever is watching looks for himself. */
const EVERYBODY = "*";

/** Beyond this each process looks after whoever is watching, instead of being told of every recipient. */
const TOLD_ONE_BY_ONE = 50;

/** The inboxes of these people have changed. */
export function tellRecipients(bus: LiveBus, work: Work, recipientIds: readonly string[]): void {
  if (recipientIds.length > TOLD_ONE_BY_ONE) bus.publish(work, INBOX_TOPIC, EVERYBODY);
  else for (const recipientId of recipientIds) bus.publish(work, INBOX_TOPIC, recipientId);
}

export type LiveInbox = {
  /** Sends the count now, then every change. Returns how to stop. */
  watch(recipientId: string, send: (event: InboxEvent) => void): () => void;
  stop(): void;
};

/** What is new since the last look; more at once than this is told as a count alone. */
const MAX_NEWS = 20;

type Watched = {
  screens: Set<(event: InboxEvent) => void>;
  lastId: string | undefined;
  looking: boolean;
  again: boolean;
};

/** Asks the database once per change and recipient, however many screens the person has open in this process. */
export function createLiveInbox({ db, bus, library }: { db: Db; bus: LiveBus; library: TemplateLibrary }): LiveInbox {
  const people = new Map<string, Watched>();

  const look = async (recipientId: string, person: Watched) => {
    const [unread, rows] = await Promise.all([
      countUnread(db, recipientId),
      listMessages(db, recipientId, { limit: MAX_NEWS }),
    ]);
    const news = person.lastId === undefined ? [] : rows.filter((row) => row.id > (person.lastId as string)).reverse();
    person.lastId = rows[0]?.id ?? "";
    const messages = await Promise.all(news.map((row) => toMessage(library, db, row)));
    const events: InboxEvent[] = messages.length > 0 ? messages.map((message) => ({ unread, message })) : [{ unread }];
    for (const event of events) for (const send of person.screens) send(event);
  };

  const refresh = async (recipientId: string) => {
    const person = people.get(recipientId);
    if (!person) return;
    person.again = true;
    if (person.looking) return;
    person.looking = true;
    try {
      while (person.again) {
        person.again = false;
        await look(recipientId, person);
      }
    } finally {
      person.looking = false;
    }
  };
  /** A look that fails loses one live update; the page asks again by itself. */
  const refreshQuietly = (recipientId: string) => void refresh(recipientId).catch(() => {});

  const unsubscribe = bus.subscribe(INBOX_TOPIC, (recipientId) => {
    const touched = recipientId === EVERYBODY ? people.keys() : [String(recipientId)];
    for (const each of touched) refreshQuietly(each);
  });
  return {
    watch(recipientId, send) {
      const person = people.get(recipientId) ?? { screens: new Set(), lastId: undefined, looking: false, again: false };
      people.set(recipientId, person);
      person.screens.add(send);
      refreshQuietly(recipientId);
      return () => {
        person.screens.delete(send);
        if (person.screens.size === 0) people.delete(recipientId);
      };
    },
    stop: unsubscribe,
  };
}
