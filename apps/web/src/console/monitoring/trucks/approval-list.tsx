import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ApprovalState, type TruckApproval } from "@zhida/gov-monitoring/contract";
import { Input, Select } from "antd";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { useMe } from "../../../session/me-query.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { Link, useAddress } from "../../navigation.tsx";
import { dayInChina } from "../../parts/day-in-china.ts";
import { Listing } from "../../parts/listing.tsx";
import type { Column } from "../../parts/record-table.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { approvalPagesQuery, sitesQuery } from "../monitoring-queries.ts";
import { NEW_APPROVAL } from "./approval-draft.ts";
import { ApprovalStateTag } from "./approval-state.tsx";
import { hoursText } from "./day-hours.ts";
import { WithdrawButton } from "./withdraw-dialog.tsx";

const Address = z.object({
  state: ApprovalState.optional().catch(undefined),
  text: z.coerce.string().max(40).optional().catch(undefined),
});

/** 运输核准: from which site to which, which trucks, when, by which road; what holds, what is over, what was withdrawn. */
export function ApprovalList({ division }: { division: string }) {
  const { t } = useTranslation("monitoring");
  const [{ state, text }, change] = useAddress(Address);
  const query = useInfiniteQuery(approvalPagesQuery(division, { state, text }));
  const mayManage = useMe()?.permissions.includes("incident.configure") ?? false;
  const columns = useApprovalColumns(division, mayManage);
  useRowKeys();
  return (
    <div className="stack">
      <div className="row row-apart">
        <search className="row" aria-label={t("filters")}>
          <Input.Search
            aria-label={t("approvals.text")}
            placeholder={t("approvals.text")}
            style={{ width: "15rem" }}
            maxLength={40}
            allowClear
            defaultValue={text}
            onSearch={(typed) => change({ text: typed.trim() || undefined })}
          />
          <Select
            aria-label={t("approvals.state")}
            placeholder={t("approvals.state")}
            style={{ width: "9rem" }}
            allowClear
            options={ApprovalState.options.map((value) => ({ value, label: t(`approvalState.${value}`) }))}
            value={state}
            onChange={(next) => change({ state: next })}
          />
        </search>
        {mayManage && (
          <Link to="/truck-approvals/$id" params={{ id: NEW_APPROVAL }} className={buttonClass({ look: "primary" })}>
            {t("approvals.add")}
          </Link>
        )}
      </div>
      <Listing
        query={query}
        caption={t("trucks.part.approvals")}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t("approvals.none"), text: t(state || text ? "approvals.noneSuch" : "approvals.noneText") }}
      />
    </div>
  );
}

function useApprovalColumns(division: string, mayManage: boolean): Column<TruckApproval>[] {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const today = dayInChina(useNow());
  const { date } = useFormats();
  const { data: sites } = useQuery(sitesQuery(division));
  const siteName = (code: string) => {
    const site = sites?.items.find((each) => each.code === code);
    return site ? text(site.name) : code;
  };
  return [
    {
      key: "number",
      tight: true,
      title: t("approvals.number"),
      cell: ({ id, number }) => (
        <Link to="/truck-approvals/$id" params={{ id }} data-row-link>
          {number}
        </Link>
      ),
    },
    {
      key: "state",
      tight: true,
      title: t("approvals.state"),
      cell: (approval) => <ApprovalStateTag approval={approval} today={today} />,
    },
    {
      key: "way",
      title: t("approvals.way"),
      cell: ({ site, disposal }) => `${siteName(site)} → ${siteName(disposal)}`,
    },
    { key: "plates", title: t("approvals.plates"), cell: ({ plates }) => <Plates plates={plates} /> },
    {
      key: "dates",
      tight: true,
      title: t("approvals.dates"),
      cell: ({ validFrom, validTo, hours }) => (
        <>
          {t("approvals.fromTo", { from: date(validFrom), to: date(validTo) })}
          <br />
          <span className="quiet small">{hoursText(hours)}</span>
        </>
      ),
    },
    ...(mayManage
      ? [
          {
            key: "change",
            tight: true,
            title: t("approvals.change"),
            cell: (approval: TruckApproval) => (
              <span className="row">
                <Link to="/truck-approvals/$id" params={{ id: NEW_APPROVAL }} search={{ from: approval.id }}>
                  {t("approvals.again")}
                </Link>
                {!approval.withdrawn && <WithdrawButton size="small" approval={approval} />}
              </span>
            ),
          },
        ]
      : []),
  ];
}

/** A plate is never broken over two lines. */
const Plates = ({ plates }: { plates: readonly string[] }) =>
  plates.map((plate) => (
    <Fragment key={plate}>
      <span style={{ whiteSpace: "nowrap" }}>{plate}</span>{" "}
    </Fragment>
  ));
