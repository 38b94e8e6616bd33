import { decodeCursor, toPage, type Work } from "@zhida/platform";
import type { PageQuery } from "@zhida/platform/contract";
import type { MessagePage, NoticeKind } from "./contract.ts";
import { countUnread, listMessages } from "./store/messages.ts";
import type { TemplateLibrary } from "./template-library.ts";
import { toMessage } from "./to-message.ts";

export async function listInbox(
  { library }: { library: TemplateLibrary },
  { db }: Work,
  recipientId: string,
  { cursor, limit, unread, kind }: PageQuery & { unread?: boolean; kind?: NoticeKind },
): Promise<MessagePage> {
  const mark = decodeCursor(cursor, 1);
  const rows = await listMessages(db, recipientId, { unread, kind, before: mark && String(mark[0]), limit: limit + 1 });
  const shown = toPage(
    rows,
    limit,
    (row) => toMessage(library, db, row),
    (row) => [row.id],
  );
  return { items: await Promise.all(shown.items), next: shown.next, unread: await countUnread(db, recipientId) };
}
