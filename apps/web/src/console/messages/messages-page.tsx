import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Message } from "@zhida/notify/contract";
import { useTranslation } from "react-i18next";
import { markAllRead, markMessageRead } from "../../api/notify.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { messagesQuery } from "../../portal/inbox/inbox-queries.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Page } from "../parts/page.tsx";

/** What the platform told this member of staff. */
export function MessagesPage() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(messagesQuery);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ["messages"] });
  const readAll = useMutation({ mutationFn: markAllRead, onSuccess: refresh });
  return (
    <Page
      title={t("messages.title")}
      actions={
        <Button busy={readAll.isPending} onClick={() => readAll.mutate()}>
          {t("messages.readAll")}
        </Button>
      }
    >
      <Loaded query={query}>
        {(data) => {
          const messages = data.pages.flatMap((page) => page.items);
          if (messages.length === 0) return <Blank title={t("messages.empty")} />;
          return (
            <ul className="stack">
              {messages.map((message) => (
                <li key={message.id}>
                  <MessageCard message={message} onRead={refresh} />
                </li>
              ))}
              <MoreButton query={query} />
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}

function MessageCard({ message, onRead }: { message: Message; onRead: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const read = useMutation({ mutationFn: markMessageRead, onSuccess: onRead });
  return (
    <Card
      title={text(message.title)}
      more={
        <span className="row">
          {!message.readAt && <Tag tone="ochre">{t("messages.unread")}</Tag>}
          <span className="quiet small">{time(message.sentAt, now)}</span>
        </span>
      }
    >
      <p>{text(message.body)}</p>
      <div className="row">
        {message.link && (
          <a href={message.link} onClick={() => !message.readAt && read.mutate(message.id)}>
            {t("messages.open")}
          </a>
        )}
        {!message.readAt && (
          <Button size="small" look="quiet" onClick={() => read.mutate(message.id)}>
            {t("messages.markRead")}
          </Button>
        )}
      </div>
    </Card>
  );
}
