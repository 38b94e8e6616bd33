import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { markAllRead } from "../../api/notify.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../shell/page.tsx";
import { messagesQuery, unreadQuery, useUnread } from "./inbox-queries.ts";
import "./inbox-page.css";
import { MessageRow } from "./message-row.tsx";

export function InboxPage() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(messagesQuery);
  const unread = useUnread();
  const readAll = useReadAll();
  return (
    <Page
      title={t("inbox.title")}
      narrow
      lead={unread > 0 ? t("inbox.unread", { count: unread }) : undefined}
      actions={
        unread > 0 && (
          <Button size="small" busy={readAll.isPending} onClick={() => readAll.mutate()}>
            {t("inbox.readAll")}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <Blank title={t("inbox.noneTitle")} text={t("inbox.noneText")} />
          ) : (
            <Card flush>
              <ul aria-live="polite">
                {pages.flatMap((page) =>
                  page.items.map((message) => <MessageRow key={message.id} message={message} />),
                )}
              </ul>
            </Card>
          )
        }
      </Loaded>
      <MoreButton query={query} />
    </Page>
  );
}

function useReadAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: markAllRead,
    onSuccess: (count) => {
      client.setQueryData(unreadQuery.queryKey, count);
      void client.invalidateQueries({ queryKey: messagesQuery.queryKey });
    },
  });
}
