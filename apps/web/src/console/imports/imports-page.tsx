import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { useMe } from "../../session/me-query.ts";
import { Card } from "../../ui/card.tsx";
import { listImports } from "../api/exchange.ts";
import { datasetChoicesQuery } from "../catalogue/catalogue-queries.ts";
import { Link, useAddress } from "../navigation.tsx";
import { DatasetName } from "../parts/dataset-name.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { ImportStateTag } from "./import-state-tag.tsx";
import { ImportUpload } from "./import-upload.tsx";

const Address = z.object({ dataset: z.string().max(80).optional().catch(undefined) });

/** Files into one's own registries: upload, look, run; and what was imported before. */
export function ImportsPage() {
  const { t } = useTranslation();
  const now = useNow();
  const { time } = useFormats();
  const [{ dataset }, change] = useAddress(Address);
  const owned = useOwnedDatasets();
  const query = useInfiniteQuery(pagesOf(["imports", "list", dataset], (cursor) => listImports({ dataset, cursor })));
  return (
    <Page title={t("imports.title")} lead={t("imports.lead")}>
      <Card title={t("imports.new")}>
        <div className="stack">
          <SelectField
            label={t("imports.dataset")}
            placeholder={t("editor.chooseDataset")}
            options={owned}
            value={dataset}
            onChange={(code) => change({ dataset: code })}
          />
          {dataset && <ImportUpload dataset={dataset} />}
        </div>
      </Card>
      <Listing
        query={query}
        caption={t("imports.earlier")}
        rowKey={(job) => job.id}
        empty={{ title: t("imports.empty") }}
        columns={[
          {
            key: "file",
            title: t("imports.file"),
            cell: (job) => (
              <Link to="/imports/$id" params={{ id: job.id }}>
                {job.fileName}
              </Link>
            ),
          },
          { key: "dataset", title: t("imports.dataset"), cell: (job) => <DatasetName code={job.dataset} /> },
          { key: "state", title: t("imports.state"), cell: (job) => <ImportStateTag state={job.state} /> },
          { key: "rows", title: t("imports.rows"), end: true, cell: (job) => job.totalRows ?? t("none") },
          { key: "bad", title: t("imports.bad"), end: true, cell: (job) => job.badRows },
          {
            key: "at",
            tight: true,
            title: t("imports.at"),
            roomy: true,
            cell: (job) => `${time(job.createdAt, now)} · ${job.createdBy}`,
          },
        ]}
      />
    </Page>
  );
}

function useOwnedDatasets(): { value: string; label: string }[] {
  const text = useText();
  const positions = useMe()?.positions ?? [];
  const { data } = useQuery(datasetChoicesQuery);
  return (data ?? [])
    .filter((dataset) =>
      positions.some(
        ({ organisationCode, roles }) => organisationCode === dataset.owner.code && roles.includes("data_officer"),
      ),
    )
    .map(({ code, name }) => ({ value: code, label: `${text(name)} (${code})` }));
}
