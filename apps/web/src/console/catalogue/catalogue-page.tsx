import { useInfiniteQuery } from "@tanstack/react-query";
import type { ItemVersionHead } from "@zhida/gov-services/contract";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Button } from "../../ui/button.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Link, useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { OrganisationName } from "../parts/organisation-name.tsx";
import { Page } from "../parts/page.tsx";
import type { Column } from "../parts/record-table.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { catalogueQuery } from "./catalogue-queries.ts";
import { ItemStateTag } from "./item-state-tag.tsx";
import { NewItemDialog } from "./new-item-dialog.tsx";
import { SearchedItems } from "./searched-items.tsx";

const Address = z.object({
  drafts: z.boolean().optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
});

/** All items of the division, or those found by words, or what is being drafted. */
export function CataloguePage() {
  const { t } = useTranslation();
  const [{ drafts = false, q }, change] = useAddress(Address);
  const [isAdding, setAdding] = useState(false);
  useRowKeys();
  return (
    <Page
      title={t("catalogue.title")}
      lead={t("catalogue.lead")}
      actions={
        <>
          <Input.Search
            aria-label={t("catalogue.search")}
            placeholder={t("catalogue.search")}
            style={{ width: "17rem" }}
            allowClear
            defaultValue={q}
            onSearch={(words) => change({ q: words.trim() || undefined, drafts: undefined })}
          />
          <Button look="primary" onClick={() => setAdding(true)}>
            {t("catalogue.new")}
          </Button>
        </>
      }
    >
      {q ? (
        <SearchedItems words={q} />
      ) : (
        <Tabs
          label={t("catalogue.parts")}
          tabs={[
            { value: "all", label: t("catalogue.all") },
            { value: "drafts", label: t("catalogue.drafts") },
          ]}
          value={drafts ? "drafts" : "all"}
          onChange={(part) => change({ drafts: part === "drafts" || undefined })}
        >
          <Items drafts={drafts} />
        </Tabs>
      )}
      {isAdding && <NewItemDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Items({ drafts }: { drafts: boolean }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(catalogueQuery(drafts));
  return (
    <Listing
      query={query}
      caption={t("catalogue.title")}
      columns={useItemColumns()}
      rowKey={(head) => head.code}
      empty={{ title: t(drafts ? "catalogue.noDrafts" : "catalogue.empty") }}
    />
  );
}

function useItemColumns(): Column<ItemVersionHead>[] {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { date, time } = useFormats();
  return [
    {
      key: "name",
      title: t("catalogue.name"),
      cell: (head) => (
        <div>
          <Link to="/catalogue/$code" params={{ code: head.code }} data-row-link>
            {text(head.name)}
          </Link>
          <br />
          <span className="quiet small mono">{head.code}</span>
        </div>
      ),
    },
    {
      key: "department",
      title: t("catalogue.department"),
      cell: (head) => <OrganisationName code={head.department} />,
    },
    {
      key: "state",
      title: t("catalogue.state"),
      cell: (head) => (
        <>
          <ItemStateTag state={head.state} /> <Tag>{t("catalogue.version", { version: head.version })}</Tag>
        </>
      ),
    },
    {
      key: "from",
      tight: true,
      title: t("catalogue.validFrom"),
      roomy: true,
      cell: (head) => (head.validFrom ? date(head.validFrom) : t("none")),
    },
    {
      key: "updated",
      tight: true,
      title: t("catalogue.updated"),
      roomy: true,
      cell: (head) => [time(head.updatedAt, now), head.updatedBy].filter(Boolean).join(" · "),
    },
  ];
}
