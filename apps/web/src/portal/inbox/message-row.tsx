import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { Message } from "@zhida/notify/contract";
import { useTranslation } from "react-i18next";
import { markMessageRead } from "../../api/notify.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useNow } from "../demo/demo-queries.ts";

/** One message; following its link marks it as read. */
export function MessageRow({ message }: { message: Message }) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  const now = useNow();
  const router = useRouter();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () => markMessageRead(message.id),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["messages"] }),
  });
  const follow = () => {
    if (!message.readAt) read.mutate();
    if (!message.link) return;
    if (message.link.startsWith("/console")) location.assign(message.link);
    else router.history.push(message.link);
  };
  return (
    <li className={message.readAt ? "message" : "message message-new"}>
      <span className="row row-apart">
        <span className="message-title">
          {!message.readAt && <span className="visually-hidden">{t("inbox.new")} </span>}
          {text(message.title)}
        </span>
        <Tag>{t(`noticeKind.${message.kind}`)}</Tag>
      </span>
      <p>{text(message.body)}</p>
      <span className="row row-apart">
        <time className="quiet small" dateTime={message.sentAt}>
          {time(message.sentAt, now)}
        </time>
        {message.link ? (
          <Button look="quiet" size="small" onClick={follow}>
            {t("inbox.open")}
          </Button>
        ) : (
          !message.readAt && (
            <Button look="quiet" size="small" onClick={() => read.mutate()}>
              {t("inbox.markRead")}
            </Button>
          )
        )}
      </span>
    </li>
  );
}
