import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { useNow } from "../demo/demo-queries.ts";
import { messagesQuery } from "../inbox/inbox-queries.ts";
import "./new-messages.css";

const SHOWN = 3;

export function NewMessages() {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  const now = useNow();
  const { data } = useInfiniteQuery(messagesQuery);
  const unread = data?.pages[0]?.items.filter(({ readAt }) => !readAt).slice(0, SHOWN) ?? [];
  if (unread.length === 0) return null;
  return (
    <Card
      title={t("home.messages")}
      more={
        <Link to="/inbox" className="small">
          {t("home.all")}
        </Link>
      }
    >
      <ul className="new-messages">
        {unread.map((message) => (
          <li key={message.id}>
            <Link to="/inbox">{text(message.title)}</Link>
            <span className="quiet small">{time(message.sentAt, now)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
