import { useInfiniteQuery } from "@tanstack/react-query";
import { type Agreement, AgreementState } from "@zhida/exchange/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { listAgreements } from "../api/exchange.ts";
import { Link, useAddress } from "../navigation.tsx";
import { ConsumerName } from "../parts/consumer-name.tsx";
import { DatasetName } from "../parts/dataset-name.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import type { Column } from "../parts/record-table.tsx";
import { AgreementDialog } from "./agreement-dialog.tsx";
import { AgreementStateTag } from "./agreement-state-tag.tsx";

const Address = z.object({
  state: AgreementState.optional().catch(undefined),
  dataset: z.string().max(80).optional().catch(undefined),
});

/** Who may read which fields for which purpose, and what is being asked. */
export function AgreementsPage() {
  const { t } = useTranslation();
  const [filters, change] = useAddress(Address);
  const [opened, open] = useState<Agreement>();
  const query = useInfiniteQuery(
    pagesOf(["agreements", "list", filters], (cursor) => listAgreements({ ...filters, cursor })),
  );
  const columns = useAgreementColumns(open);
  return (
    <Page title={t("agreements.title")} lead={t("agreements.lead")}>
      <div className="row">
        <Select
          aria-label={t("agreements.state")}
          placeholder={t("agreements.anyState")}
          style={{ width: "12rem" }}
          allowClear
          options={AgreementState.options.map((value) => ({ value, label: t(`agreements.states.${value}`) }))}
          value={filters.state}
          onChange={(state: AgreementState | undefined) => change({ state })}
        />
        {filters.dataset && (
          <Button size="small" look="quiet" onClick={() => change({ dataset: undefined })}>
            {t("agreements.allDatasets")}
          </Button>
        )}
      </div>
      <Listing
        query={query}
        caption={t("agreements.title")}
        columns={columns}
        rowKey={(agreement) => agreement.id}
        empty={{ title: t("agreements.empty") }}
      />
      {opened && <AgreementDialog agreement={opened} onClose={() => open(undefined)} />}
    </Page>
  );
}

function useAgreementColumns(open: (agreement: Agreement) => void): Column<Agreement>[] {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  return [
    {
      key: "dataset",
      title: t("agreements.dataset"),
      cell: (agreement) => (
        <Link to="/datasets/$code" params={{ code: agreement.dataset }}>
          <DatasetName code={agreement.dataset} />
        </Link>
      ),
    },
    {
      key: "consumer",
      title: t("agreements.consumer"),
      cell: (agreement) => <ConsumerName code={agreement.consumer} />,
    },
    { key: "purpose", title: t("agreements.purpose"), cell: (agreement) => text(agreement.purposeName) },
    {
      key: "fields",
      title: t("agreements.fields"),
      end: true,
      roomy: true,
      cell: (agreement) => agreement.fields.length,
    },
    {
      key: "valid",
      title: t("agreements.validFrom"),
      roomy: true,
      cell: (agreement) => date(agreement.validFrom),
    },
    { key: "state", title: t("agreements.state"), cell: (agreement) => <AgreementStateTag state={agreement.state} /> },
    {
      key: "open",
      title: t("agreements.detail"),
      cell: (agreement) => (
        <Button
          size="small"
          look="quiet"
          aria-label={t("agreements.openOne", {
            act: t(agreement.state === "requested" ? "agreements.examine" : "agreements.see"),
            purpose: text(agreement.purposeName),
            dataset: agreement.dataset,
          })}
          onClick={() => open(agreement)}
        >
          {t(agreement.state === "requested" ? "agreements.examine" : "agreements.see")}
        </Button>
      ),
    },
  ];
}
