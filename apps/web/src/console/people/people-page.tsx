import { useInfiniteQuery } from "@tanstack/react-query";
import { RoleCode, roleNames } from "@zhida/identity/contract";
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { listStaff, searchPeople } from "../api/identity.ts";
import { Link, useAddress } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import { RoleNames } from "../parts/role-names.tsx";
import { useOrganisationChoices } from "./use-organisation-choices.ts";

const Address = z.object({
  organisation: z.string().max(64).optional().catch(undefined),
  role: RoleCode.optional().catch(undefined),
});

/** Who holds which office, and anybody who might be given one. */
export function PeoplePage() {
  const { t } = useTranslation();
  const text = useText();
  const [filters, change] = useAddress(Address);
  const [search, setSearch] = useState("");
  const organisations = useOrganisationChoices();
  return (
    <Page
      title={t("people.title")}
      lead={t("people.lead")}
      actions={
        <Input.Search
          aria-label={t("people.search")}
          placeholder={t("people.search")}
          style={{ width: "18rem" }}
          allowClear
          maxLength={50}
          onSearch={(words) => setSearch(words.trim())}
        />
      }
    >
      {search ? (
        <Found search={search} />
      ) : (
        <>
          <div className="row">
            <Select
              aria-label={t("people.organisation")}
              placeholder={t("people.anyOrganisation")}
              style={{ width: "17rem" }}
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              options={organisations}
              value={filters.organisation}
              onChange={(organisation: string | undefined) => change({ organisation })}
            />
            <Select
              aria-label={t("people.role")}
              placeholder={t("people.anyRole")}
              style={{ width: "12rem" }}
              allowClear
              options={RoleCode.options.map((value) => ({ value, label: text(roleNames[value]) }))}
              value={filters.role}
              onChange={(role: RoleCode | undefined) => change({ role })}
            />
          </div>
          <Staff filters={filters} />
        </>
      )}
    </Page>
  );
}

function Staff({ filters }: { filters: z.infer<typeof Address> }) {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const query = useInfiniteQuery(pagesOf(["staff", filters], (cursor) => listStaff({ ...filters, cursor })));
  return (
    <Listing
      query={query}
      caption={t("people.title")}
      rowKey={(position) => position.id}
      empty={{ title: t("people.noStaff") }}
      columns={[
        {
          key: "name",
          title: t("people.name"),
          cell: (position) => (
            <Link to="/people/$id" params={{ id: position.personId }}>
              {position.personName}
            </Link>
          ),
        },
        { key: "organisation", title: t("people.organisation"), cell: (position) => text(position.organisation.name) },
        { key: "roles", title: t("people.role"), cell: (position) => <RoleNames roles={position.roles} /> },
        { key: "division", title: t("people.division"), roomy: true, cell: (position) => position.division },
        {
          key: "since",
          title: t("people.since"),
          roomy: true,
          cell: (position) =>
            position.validTo
              ? t("records.from", { from: date(position.validFrom), to: date(position.validTo) })
              : t("records.since", { from: date(position.validFrom) }),
        },
      ]}
    />
  );
}

function Found({ search }: { search: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery({
    ...pagesOf(["people", search], (cursor) => searchPeople({ search, cursor })),
    gcTime: 0,
  });
  return (
    <Listing
      query={query}
      caption={t("people.found")}
      rowKey={(person) => person.id}
      empty={{ title: t("people.nobody"), text: t("people.nobodyText") }}
      columns={[
        {
          key: "name",
          title: t("people.name"),
          cell: (person) => (
            <Link to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
          ),
        },
        {
          key: "id",
          title: t("people.idNumber"),
          cell: (person) => <span className="mono">{person.maskedIdNumber}</span>,
        },
        { key: "phone", title: t("people.phone"), cell: (person) => person.maskedPhone ?? t("none") },
        { key: "division", title: t("people.division"), cell: (person) => person.division },
      ]}
    />
  );
}
