import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { DeliveryStatus } from "@zhida/notify/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { listDeliveries, retryDelivery } from "../api/notify.ts";
import { Listing } from "../parts/listing.tsx";

/** What became of each SMS and e-mail. */
export function Deliveries() {
  const { t } = useTranslation();
  const now = useNow();
  const { time } = useFormats();
  const [status, setStatus] = useState<DeliveryStatus>("failed");
  const mayRetry = useMe()?.permissions.includes("system.operate") ?? false;
  const query = useInfiniteQuery(
    pagesOf(["notices", "deliveries", status], (cursor) => listDeliveries({ status, cursor })),
  );
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("notices.status")}
          style={{ width: "10rem" }}
          options={DeliveryStatus.options.map((value) => ({ value, label: t(`notices.statuses.${value}`) }))}
          value={status}
          onChange={setStatus}
        />
      </div>
      <Listing
        query={query}
        caption={t("notices.part.deliveries")}
        rowKey={(delivery) => delivery.id}
        empty={{ title: t("notices.noDeliveries") }}
        columns={[
          { key: "at", tight: true, title: t("notices.at"), cell: (delivery) => time(delivery.createdAt, now) },
          {
            key: "channel",
            title: t("notices.channel"),
            cell: (delivery) => t(`notices.channels.${delivery.channel}`),
          },
          { key: "to", title: t("notices.to"), cell: (delivery) => delivery.address ?? t("none") },
          {
            key: "template",
            title: t("notices.template"),
            cell: (delivery) => <span className="mono">{delivery.template}</span>,
          },
          { key: "attempts", title: t("notices.attempts"), end: true, cell: (delivery) => delivery.attempts },
          {
            key: "error",
            title: t("notices.error"),
            cell: (delivery) => (
              <>
                {delivery.lastError ?? t("none")}
                {mayRetry && status === "failed" && <RetryDelivery id={delivery.id} />}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

function RetryDelivery({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => retryDelivery(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ["notices"] }),
  });
  const problem = useSentence(retry.error);
  return (
    <>
      {retry.isError && <Notice kind="error">{problem}</Notice>}
      <Button size="small" busy={retry.isPending} onClick={() => retry.mutate()}>
        {t("notices.retry")}
      </Button>
    </>
  );
}
