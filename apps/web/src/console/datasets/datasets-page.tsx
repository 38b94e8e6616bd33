import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { DatasetSummary } from "@zhida/exchange/contract";
import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pagesOf } from "../../api/pages-of.ts";
import { useText } from "../../i18n/use-text.ts";
import { listDatasetOwners, listDatasets } from "../api/exchange.ts";
import { Link, useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import type { Column } from "../parts/record-table.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { AvailabilityTag, SensitivityTag } from "./dataset-tags.tsx";

const Address = z.object({
  q: z.string().max(100).optional().catch(undefined),
  owner: z.string().max(64).optional().catch(undefined),
});

/** The catalogue of data: what there is, whose it is, whether it answers. */
export function DatasetsPage() {
  const { t } = useTranslation();
  const text = useText();
  const [filters, change] = useAddress(Address);
  const owners = useQuery({ queryKey: ["datasets", "owners"], queryFn: listDatasetOwners, staleTime: 5 * 60_000 });
  const query = useInfiniteQuery(
    pagesOf(["datasets", "list", filters], (cursor) => listDatasets({ ...filters, cursor })),
  );
  useRowKeys();
  return (
    <Page title={t("datasets.title")} lead={t("datasets.lead")}>
      <div className="row">
        <Input.Search
          aria-label={t("datasets.search")}
          placeholder={t("datasets.search")}
          style={{ width: "18rem" }}
          allowClear
          defaultValue={filters.q}
          onSearch={(q) => change({ q: q.trim() || undefined })}
        />
        <Select
          aria-label={t("datasets.owner")}
          placeholder={t("datasets.anyOwner")}
          style={{ width: "17rem" }}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={owners.data?.items.map(({ code, name, datasets }) => ({
            value: code,
            label: t("datasets.ownerCount", { name: text(name), count: datasets }),
          }))}
          value={filters.owner}
          onChange={(owner: string | undefined) => change({ owner })}
        />
      </div>
      <Listing
        query={query}
        caption={t("datasets.title")}
        columns={useDatasetColumns()}
        rowKey={(dataset) => dataset.code}
        empty={{ title: t("datasets.empty"), text: t("datasets.emptyText") }}
      />
    </Page>
  );
}

function useDatasetColumns(): Column<DatasetSummary>[] {
  const { t } = useTranslation();
  const text = useText();
  return [
    {
      key: "name",
      title: t("datasets.name"),
      cell: (dataset) => (
        <div>
          <Link to="/datasets/$code" params={{ code: dataset.code }} data-row-link>
            {text(dataset.name)}
          </Link>
          <br />
          <span className="quiet small mono">{dataset.code}</span>
        </div>
      ),
    },
    { key: "owner", title: t("datasets.owner"), cell: (dataset) => text(dataset.owner.name) },
    { key: "fields", title: t("datasets.fields"), end: true, cell: (dataset) => dataset.fieldCount },
    {
      key: "sensitivity",
      title: t("datasets.sensitivity"),
      cell: (dataset) => <SensitivityTag sensitivity={dataset.sensitivity} />,
    },
    {
      key: "fresh",
      title: t("datasets.freshness"),
      roomy: true,
      cell: (dataset) => t("datasets.days", { count: dataset.freshnessDays }),
    },
    {
      key: "connector",
      title: t("datasets.connector"),
      roomy: true,
      cell: (dataset) => t(`datasets.connectors.${dataset.connector}`),
    },
    {
      key: "availability",
      title: t("datasets.availability"),
      cell: (dataset) => <AvailabilityTag availability={dataset.availability} />,
    },
  ];
}
