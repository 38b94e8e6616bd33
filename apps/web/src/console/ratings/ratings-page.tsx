import { useQuery } from "@tanstack/react-query";
import { Month } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Loaded } from "../../ui/loaded.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { getBoard } from "../api/feedback.ts";
import { useAddress } from "../navigation.tsx";
import { useDivision } from "../organisations/use-division.ts";
import { Grid } from "../parts/grid.tsx";
import { Page } from "../parts/page.tsx";
import { TextField } from "../parts/text-field.tsx";
import { BoardTable } from "./board-table.tsx";
import { BoardTotal } from "./board-total.tsx";
import { RatingList } from "./rating-list.tsx";

const Address = z.object({
  part: z.enum(["organisation", "item", "list"]).optional().catch(undefined),
  from: Month.optional().catch(undefined),
  to: Month.optional().catch(undefined),
  organisation: z.string().max(40).optional().catch(undefined),
});

const PARTS = ["organisation", "item", "list"] as const;

/** 好差评: departments and items beside each other, and every rating with what became of it. */
export function RatingsPage() {
  const { t } = useTranslation();
  const division = useDivision() ?? "";
  const [{ part = "organisation", from, to, organisation }, change] = useAddress(Address);
  const by = part === "list" ? "organisation" : part;
  const query = useQuery({
    queryKey: ["board", division, by, from, to, organisation],
    queryFn: () => getBoard({ division, by, from, to, organisation }),
  });
  return (
    <Page title={t("ratings.title")} lead={t("ratings.lead")}>
      <Grid>
        <TextField
          label={t("ratings.from")}
          type="month"
          value={from ?? ""}
          onChange={(month) => change({ from: month || undefined })}
        />
        <TextField
          label={t("ratings.to")}
          type="month"
          value={to ?? ""}
          onChange={(month) => change({ to: month || undefined })}
        />
      </Grid>
      <Loaded query={query}>{({ total }) => <BoardTotal stats={total} />}</Loaded>
      <Tabs
        label={t("ratings.parts")}
        tabs={PARTS.map((value) => ({ value, label: t(`ratings.part.${value}`) }))}
        value={part}
        onChange={(next) => change({ part: next, organisation: undefined })}
      >
        {part === "list" ? (
          <RatingList organisation={organisation} />
        ) : (
          <Loaded query={query}>
            {({ rows }) => (
              <BoardTable
                rows={rows}
                by={part}
                onOpen={part === "organisation" ? (code) => change({ part: "list", organisation: code }) : undefined}
              />
            )}
          </Loaded>
        )}
      </Tabs>
    </Page>
  );
}
