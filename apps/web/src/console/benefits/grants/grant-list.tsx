import { useInfiniteQuery } from "@tanstack/react-query";
import { GrantState } from "@zhida/gov-benefits/contract";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { GrantStateTag } from "../../../portal/benefits/grant-state-tag.tsx";
import { Link, useAddress } from "../../navigation.tsx";
import { Listing } from "../../parts/listing.tsx";
import { useDivisionName } from "../../policies/dry-run/use-division-name.ts";
import { grantsQuery } from "../benefit-queries.ts";
import { GrantDrawer } from "./grant-drawer.tsx";

const Address = z.object({
  state: GrantState.optional().catch(undefined),
  grant: z.uuid().optional().catch(undefined),
});

/** Who has it, by state; a row opens why, what was paid, and what happened. */
export function GrantList({ policy }: { policy: string }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const { money, date } = useFormats();
  const nameOf = useDivisionName();
  const [{ state = "active", grant }, change] = useAddress(Address);
  const query = useInfiniteQuery(grantsQuery(policy, state));
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("grants.state")}
          style={{ width: "12rem" }}
          options={GrantState.options.map((value) => ({ value, label: t(`grants.is.${value}`) }))}
          value={state}
          onChange={(next) => change({ state: next })}
        />
      </div>
      <Listing
        query={query}
        caption={t("programme.part.grants")}
        rowKey={({ id }) => id}
        empty={{ title: t("grants.empty"), text: t("grants.emptyText") }}
        columns={[
          {
            key: "who",
            title: t("grants.who"),
            cell: ({ id, subject }) => (
              <>
                <Link
                  to="/benefits/$code"
                  params={{ code: policy }}
                  search={{ part: "grants", state, grant: id }}
                  data-row-link
                >
                  {subject.name}
                </Link>
                <br />
                <span className="quiet small mono">{subject.key}</span>
              </>
            ),
          },
          { key: "town", title: t("grants.town"), tight: true, cell: ({ division }) => nameOf(division) },
          { key: "state", title: t("grants.state"), tight: true, cell: (row) => <GrantStateTag state={row.state} /> },
          {
            key: "amount",
            title: t("grants.amount"),
            end: true,
            cell: ({ amountFen }) => (amountFen === null ? t("none") : money(amountFen)),
          },
          { key: "since", title: t("grants.since"), tight: true, roomy: true, cell: ({ since }) => date(since) },
          {
            key: "why",
            title: t("grants.why"),
            roomy: true,
            cell: ({ reasons }) => (reasons[0] ? text(reasons[0]) : t("none")),
          },
        ]}
      />
      {grant && <GrantDrawer id={grant} onClose={() => change({ grant: undefined })} />}
    </div>
  );
}
