import { useInfiniteQuery } from "@tanstack/react-query";
import { type Appeal, AppealState } from "@zhida/gov-benefits/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Button } from "../../../ui/button.tsx";
import { DeadlineBadge } from "../../../ui/deadline-badge.tsx";
import { Link, useAddress } from "../../navigation.tsx";
import { Listing } from "../../parts/listing.tsx";
import { appealsQuery } from "../benefit-queries.ts";
import { AppealDecision } from "./appeal-decision.tsx";

const Address = z.object({ appeals: AppealState.optional().catch(undefined) });

/** Appeals that the office answers, each within its working days. */
export function AppealInbox() {
  const { t } = useTranslation("benefits");
  const text = useText();
  const now = useNow();
  const { time, date } = useFormats();
  const [{ appeals: state = "open" }, change] = useAddress(Address);
  const [deciding, decide] = useState<Appeal>();
  const query = useInfiniteQuery(appealsQuery(state));
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("appeal.state")}
          style={{ width: "12rem" }}
          options={AppealState.options.map((value) => ({ value, label: t(`appeal.is.${value}`) }))}
          value={state}
          onChange={(next) => change({ appeals: next })}
        />
      </div>
      <Listing
        query={query}
        caption={t("part.appeals")}
        rowKey={({ id }) => id}
        empty={{ title: t(`appeal.empty.${state}`) }}
        columns={[
          {
            key: "who",
            title: t("appeal.who"),
            cell: (appeal) => (
              <>
                <strong>{appeal.name}</strong>
                <br />
                <Link
                  to="/benefits/$code"
                  params={{ code: appeal.policy }}
                  search={appeal.grantId ? { part: "grants", grant: appeal.grantId } : {}}
                  className="small"
                >
                  {text(appeal.policyName)}
                </Link>
              </>
            ),
          },
          { key: "text", title: t("appeal.text"), cell: (appeal) => <p className="prose-lines">{appeal.text}</p> },
          {
            key: "at",
            title: t("appeal.at"),
            tight: true,
            roomy: true,
            cell: ({ createdAt }) => time(createdAt, now),
          },
          {
            key: "due",
            title: t(state === "open" ? "appeal.due" : "appeal.decision"),
            cell: ({ dueOn, decision }) =>
              decision ?? (
                <>
                  <DeadlineBadge dueAt={`${dueOn}T23:59:59+08:00`} now={now} />
                  <br />
                  <span className="quiet small">{date(dueOn)}</span>
                </>
              ),
          },
          ...(state === "open"
            ? [
                {
                  key: "act",
                  title: t("appeal.act"),
                  tight: true,
                  cell: (appeal: Appeal) => (
                    <Button size="small" data-row-link onClick={() => decide(appeal)}>
                      {t("appeal.answer")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {deciding && <AppealDecision appeal={deciding} onClose={() => decide(undefined)} />}
    </div>
  );
}
