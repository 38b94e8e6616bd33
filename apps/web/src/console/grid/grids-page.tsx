import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Tabs } from "../../ui/tabs.tsx";
import { useAddress } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";
import { Duties } from "./duties.tsx";
import { LeaderList } from "./leader-list.tsx";
import { Patrols } from "./patrols.tsx";

const PARTS = ["duties", "patrols", "leaders"] as const;
const Address = z.object({
  part: z.enum(PARTS).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
  day: z.iso.date().optional().catch(undefined),
});

/** 网格管理: who looks after which grid, who walks now, and whose work made things better. */
export function GridsPage() {
  const { t } = useTranslation("command");
  const [{ part = "duties", month, day }, change] = useAddress(Address);
  return (
    <Page title={t("grids.title")} lead={t("grids.lead")}>
      <Tabs
        label={t("grids.parts")}
        tabs={PARTS.map((value) => ({ value, label: t(`grids.part.${value}`) }))}
        value={part}
        onChange={(next) => change({ part: next })}
      >
        {part === "duties" && <Duties />}
        {part === "patrols" && <Patrols day={day} onDay={(next) => change({ day: next })} />}
        {part === "leaders" && <LeaderList month={month} onMonth={(next) => change({ month: next })} />}
      </Tabs>
    </Page>
  );
}
