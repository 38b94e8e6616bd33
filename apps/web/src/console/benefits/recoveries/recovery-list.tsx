import { useInfiniteQuery } from "@tanstack/react-query";
import { type Recovery, RecoveryState } from "@zhida/payments/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { useAddress } from "../../navigation.tsx";
import { Listing } from "../../parts/listing.tsx";
import { recoveriesQuery } from "../benefit-queries.ts";
import { RecoveryStateTag } from "./recovery-state-tag.tsx";
import { WaiveDialog } from "./waive-dialog.tsx";

const Address = z.object({ recoveries: RecoveryState.optional().catch(undefined) });

/** What was paid too much and is asked back; a claim may be let go, with a reason. */
export function RecoveryList() {
  const { t } = useTranslation("benefits");
  const text = useText();
  const { money, date, time } = useFormats();
  const [{ recoveries: state = "open" }, change] = useAddress(Address);
  const [waiving, waive] = useState<Recovery>();
  const mayWaive = useMe()?.permissions.includes("case.handle") ?? false;
  const query = useInfiniteQuery(recoveriesQuery(state));
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("recovery.state")}
          style={{ width: "12rem" }}
          options={RecoveryState.options.map((value) => ({ value, label: t(`recovery.is.${value}`) }))}
          value={state}
          onChange={(next) => change({ recoveries: next })}
        />
      </div>
      <Listing
        query={query}
        caption={t("part.recoveries")}
        rowKey={({ id }) => id}
        empty={{ title: t(`recovery.empty.${state}`) }}
        columns={[
          {
            key: "who",
            title: t("recovery.payer"),
            cell: (claim) => (
              <>
                <strong>{claim.payer}</strong>
                <br />
                <span className="quiet small">{text(claim.title)}</span>
              </>
            ),
          },
          { key: "why", title: t("recovery.reason"), cell: ({ reason }) => text(reason) },
          { key: "amount", title: t("recovery.amount"), end: true, cell: ({ amountFen }) => money(amountFen) },
          {
            key: "due",
            title: t(state === "open" ? "recovery.due" : "recovery.closed"),
            tight: true,
            cell: ({ dueOn, closedAt }) => (closedAt ? time(closedAt) : date(dueOn)),
          },
          {
            key: "state",
            title: t("recovery.state"),
            cell: (claim) => (
              <div className="row">
                <RecoveryStateTag state={claim.state} />
                {claim.note && <span className="quiet small">{claim.note}</span>}
                {mayWaive && claim.state === "open" && (
                  <Button size="small" look="quiet" onClick={() => waive(claim)}>
                    {t("recovery.waive")}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {waiving && <WaiveDialog claim={waiving} onClose={() => waive(undefined)} />}
    </div>
  );
}
