import { useInfiniteQuery } from "@tanstack/react-query";
import type { Benefit } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Link } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";
import type { Column } from "../parts/record-table.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { ActiveSwitch } from "./active-switch.tsx";
import { benefitsQuery } from "./benefit-queries.ts";
import { BudgetBar } from "./budget-bar.tsx";
import { KindTags } from "./kind-tags.tsx";

/** Every benefit of the office, with its money and how many have it. */
export function BenefitList() {
  const { t } = useTranslation("benefits");
  const query = useInfiniteQuery(benefitsQuery);
  const columns = useColumns();
  useRowKeys();
  return (
    <Listing
      query={query}
      caption={t("part.programmes")}
      columns={columns}
      rowKey={({ division, policy }) => `${division} ${policy}`}
      empty={{ title: t("list.empty"), text: t("list.emptyText") }}
    />
  );
}

function useColumns(): Column<Benefit>[] {
  const { t } = useTranslation("benefits");
  const text = useText();
  return [
    {
      key: "name",
      title: t("list.name"),
      cell: (benefit) => (
        <>
          <Link to="/benefits/$code" params={{ code: benefit.policy }} data-row-link>
            {text(benefit.name)}
          </Link>
          <br />
          <span className="quiet small">{text(benefit.department.name)}</span>
        </>
      ),
    },
    { key: "kind", title: t("list.kind"), cell: ({ setup }) => <KindTags setup={setup} /> },
    {
      key: "budget",
      title: t("list.budget"),
      cell: ({ budget, setup }) => (setup.kind === "payment" ? <BudgetBar budget={budget} /> : t("none")),
    },
    ...(["offered", "active", "declined", "stopped"] as const).map((state) => ({
      key: state,
      title: t(`count.${state}`),
      end: true,
      roomy: state === "declined" || state === "stopped",
      cell: ({ counts }: Benefit) => counts[state].toLocaleString(),
    })),
    { key: "switch", title: t("list.active"), tight: true, cell: (benefit) => <ActiveSwitch benefit={benefit} /> },
  ];
}
