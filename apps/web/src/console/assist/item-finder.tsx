import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ItemCard } from "@zhida/gov-services/contract";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/new-key.ts";
import { searchItems } from "../../api/services.ts";
import { useText } from "../../i18n/use-text.ts";
import { applicationMoved } from "../../portal/application/application-queries.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { openOnBehalf } from "../api/services.ts";
import { useGo } from "../navigation.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { TextField } from "../parts/text-field.tsx";

const SHOWN = 8;

/** A new matter for the person: found by words, opened with what the registries know of him. */
export function ItemFinder({ idNumber }: { idNumber: string }) {
  const { t } = useTranslation();
  const text = useText();
  const [words, setWords] = useState("");
  const q = useDeferredValue(words.trim());
  const query = useQuery({
    queryKey: ["items", "assist", q],
    queryFn: ({ signal }) => searchItems({ q: q || undefined, audience: "person", limit: SHOWN }, signal),
    placeholderData: (before) => before,
  });
  return (
    <Card title={t("assist.new")}>
      <div className="stack">
        <TextField
          label={t("assist.search")}
          hint={t("assist.searchHint")}
          type="search"
          value={words}
          onChange={setWords}
        />
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="quiet">{t("assist.noItem")}</p>
            ) : (
              <RecordTable
                caption={t("assist.new")}
                rows={items}
                rowKey={(item) => item.code}
                columns={[
                  {
                    key: "name",
                    title: t("assist.item"),
                    cell: (item) => (
                      <>
                        {text(item.name)} {item.automatic && <Tag tone="jade">{t("catalogue.automatic")}</Tag>}
                        <br />
                        <span className="quiet small">{text(item.summary)}</span>
                      </>
                    ),
                  },
                  { key: "department", title: t("assist.department"), cell: (item) => text(item.department.name) },
                  {
                    key: "open",
                    title: t("assist.act"),
                    cell: (item) => <OpenButton item={item} idNumber={idNumber} />,
                  },
                ]}
              />
            )
          }
        </Loaded>
      </div>
    </Card>
  );
}

function OpenButton({ item, idNumber }: { item: ItemCard; idNumber: string }) {
  const { t } = useTranslation();
  const text = useText();
  const go = useGo();
  const client = useQueryClient();
  const [key] = useState(newKey);
  const open = useMutation({
    mutationFn: () => openOnBehalf(item.code, idNumber, key),
    onSuccess: (application) => {
      applicationMoved(client, application);
      go({ to: "/applications/$id", params: { id: application.id } });
    },
  });
  const problem = useSentence(open.error);
  return (
    <>
      <Button
        size="small"
        look="primary"
        busy={open.isPending}
        aria-label={t("assist.openOne", { item: text(item.name) })}
        onClick={() => open.mutate()}
      >
        {t("assist.open")}
      </Button>
      {open.isError && <Notice kind="error">{problem}</Notice>}
    </>
  );
}
