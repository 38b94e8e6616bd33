import { useInfiniteQuery } from "@tanstack/react-query";
import { OutsideChannel } from "@zhida/notify/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { listOutbox } from "../api/notify.ts";
import { Listing } from "../parts/listing.tsx";

/** What would have been sent, while no gateway is configured. */
export function Outbox() {
  const { t } = useTranslation();
  const now = useNow();
  const { time } = useFormats();
  const [channel, setChannel] = useState<OutsideChannel>();
  const query = useInfiniteQuery(pagesOf(["notices", "outbox", channel], (cursor) => listOutbox({ channel, cursor })));
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("notices.channel")}
          placeholder={t("notices.anyChannel")}
          style={{ width: "10rem" }}
          allowClear
          options={OutsideChannel.options.map((value) => ({ value, label: t(`notices.channels.${value}`) }))}
          value={channel}
          onChange={setChannel}
        />
      </div>
      <Listing
        query={query}
        caption={t("notices.part.outbox")}
        rowKey={(entry) => entry.id}
        empty={{ title: t("notices.noOutbox"), text: t("notices.noOutboxText") }}
        columns={[
          { key: "at", tight: true, title: t("notices.at"), cell: (entry) => time(entry.sentAt, now) },
          { key: "channel", title: t("notices.channel"), cell: (entry) => t(`notices.channels.${entry.channel}`) },
          { key: "to", title: t("notices.to"), cell: (entry) => <span className="mono">{entry.address}</span> },
          {
            key: "text",
            title: t("notices.text"),
            cell: (entry) => (
              <>
                {entry.subject && <strong>{entry.subject} </strong>}
                <span className="prose-lines">{entry.text}</span>
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
