import { useInfiniteQuery } from "@tanstack/react-query";
import type { ChangedSubject, DryRun, DryRunSide } from "@zhida/matching/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../../api/pages-of.ts";
import { Tabs } from "../../../ui/tabs.tsx";
import { listChangedSubjects } from "../../api/matching.ts";
import { Listing } from "../../parts/listing.tsx";
import type { Column } from "../../parts/record-table.tsx";
import { ExplanationView } from "../trial/explanation-view.tsx";
import { VerdictTag } from "../trial/verdict-tag.tsx";
import { useDivisionName } from "./use-division-name.ts";

const SHOWN = 10;

const changedQuery = (id: string, side: DryRunSide, division: string | undefined) =>
  pagesOf(["policies", "changed", id, side, division], (cursor) =>
    listChangedSubjects(id, { side, division, cursor, limit: SHOWN }),
  );

/** Who loses it and who gains it, masked, each with the reasons before and after. */
export function ChangedSubjects({ run }: { run: DryRun }) {
  const { t } = useTranslation("policies");
  const nameOf = useDivisionName();
  const { gained = 0, lost = 0, byDivision = [] } = run.result ?? {};
  const [side, setSide] = useState<DryRunSide>((lost ?? 0) > 0 ? "lost" : "gained");
  const [division, setDivision] = useState<string>();
  const query = useInfiniteQuery(changedQuery(run.id, side, division));
  const columns: Column<ChangedSubject>[] = [
    {
      key: "who",
      title: t(`audience.${run.kind}`),
      tight: true,
      cell: ({ maskedKey, division: town }) => (
        <>
          <span className="mono">{maskedKey}</span>
          <br />
          <span className="quiet small">{nameOf(town)}</span>
        </>
      ),
    },
    { key: "before", title: t("dryRun.before"), cell: ({ before }) => <Side explanation={before} /> },
    { key: "after", title: t("dryRun.after"), cell: ({ after }) => <Side explanation={after} /> },
  ];
  return (
    <div className="stack">
      <p role="status">
        <strong>{t(`dryRun.sentence.${run.kind}`, { gained, lost })}</strong>
      </p>
      <Tabs
        label={t("dryRun.sides")}
        tabs={(["lost", "gained"] as const).map((value) => ({
          value,
          label: `${t(`dryRun.${value}`)} ${(value === "lost" ? lost : gained)?.toLocaleString()}`,
        }))}
        value={side}
        onChange={setSide}
      >
        <div className="stack">
          <Select
            aria-label={t("dryRun.filterDivision")}
            placeholder={t("dryRun.filterDivision")}
            style={{ width: "14rem" }}
            allowClear
            options={byDivision
              .filter((town) => town[side] > 0)
              .map((town) => ({ value: town.division, label: `${nameOf(town.division)} · ${town[side]}` }))}
            value={division}
            onChange={setDivision}
          />
          <Listing
            query={query}
            caption={t(`dryRun.${side}`)}
            columns={columns}
            rowKey={({ number }) => String(number)}
            empty={{ title: t("dryRun.nobody") }}
          />
        </div>
      </Tabs>
    </div>
  );
}

function Side({ explanation }: { explanation: ChangedSubject["before"] }) {
  return (
    <div className="stack">
      <div>
        <VerdictTag verdict={explanation.verdict} />
      </div>
      <ExplanationView explanation={explanation} brief />
    </div>
  );
}
