import { useInfiniteQuery } from "@tanstack/react-query";
import { type PolicyHead, PolicyState, SubjectKind } from "@zhida/matching/contract";
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { Link, useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import type { Column } from "../parts/record-table.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { NewPolicyDialog } from "./new-policy-dialog.tsx";
import { policiesQuery } from "./policy-queries.ts";
import { PolicyTags } from "./policy-tags.tsx";
import { useDepartments } from "./use-departments.ts";

const Address = z.object({
  q: z.string().max(100).optional().catch(undefined),
  department: z.string().max(40).optional().catch(undefined),
  audience: SubjectKind.optional().catch(undefined),
  state: PolicyState.optional().catch(undefined),
});

/** The policies of the officer's divisions, by words, department, audience and state. */
export function PoliciesPage() {
  const { t } = useTranslation("policies");
  const [filter, change] = useAddress(Address);
  const [isAdding, setAdding] = useState(false);
  const mayEdit = useMe()?.permissions.includes("policy.edit");
  const departments = useDepartments();
  const query = useInfiniteQuery(policiesQuery(filter));
  const columns = usePolicyColumns();
  useRowKeys();
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <Page
      title={t("list.title")}
      lead={t("list.lead")}
      actions={
        mayEdit && (
          <Button look="primary" onClick={() => setAdding(true)}>
            {t("list.new")}
          </Button>
        )
      }
    >
      <search className="row">
        <Input.Search
          aria-label={t("list.search")}
          placeholder={t("list.search")}
          style={{ width: "17rem" }}
          allowClear
          defaultValue={filter.q}
          onSearch={(words) => change({ q: words.trim() || undefined })}
        />
        <Select
          aria-label={t("list.department")}
          placeholder={t("list.department")}
          style={{ width: "13rem" }}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={departments}
          value={filter.department}
          onChange={(department) => change({ department })}
        />
        <Select
          aria-label={t("list.audience")}
          placeholder={t("list.audience")}
          style={{ width: "8rem" }}
          allowClear
          options={SubjectKind.options.map((value) => ({ value, label: t(`audience.${value}`) }))}
          value={filter.audience}
          onChange={(audience) => change({ audience })}
        />
        <Select
          aria-label={t("list.state")}
          placeholder={t("list.state")}
          style={{ width: "8rem" }}
          allowClear
          options={PolicyState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={filter.state}
          onChange={(state) => change({ state })}
        />
      </search>
      <Listing
        query={query}
        caption={t("list.title")}
        columns={columns}
        rowKey={({ code }) => code}
        empty={{
          title: t(isFiltered ? "list.nothingFound" : "list.empty"),
          text: t(isFiltered ? "list.otherWords" : "list.emptyText"),
        }}
      />
      {isAdding && <NewPolicyDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function usePolicyColumns(): Column<PolicyHead>[] {
  const { t } = useTranslation("policies");
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  return [
    {
      key: "name",
      title: t("list.name"),
      cell: (policy) => (
        <div>
          <Link to="/policies/$code" params={{ code: policy.code }} data-row-link>
            {text(policy.name)}
          </Link>
          <br />
          <span className="quiet small mono">{policy.code}</span>
        </div>
      ),
    },
    { key: "department", title: t("list.department"), cell: ({ department }) => text(department.name) },
    { key: "audience", title: t("list.audience"), tight: true, cell: ({ audience }) => t(`audience.${audience}`) },
    { key: "state", title: t("list.state"), cell: (policy) => <PolicyTags policy={policy} /> },
    {
      key: "updated",
      title: t("list.updated"),
      tight: true,
      roomy: true,
      cell: ({ open, upcoming, inForce }) => {
        const newest = open ?? upcoming ?? inForce;
        return newest ? `${time(newest.updatedAt, now)} · ${newest.author}` : t("none");
      },
    },
  ];
}
