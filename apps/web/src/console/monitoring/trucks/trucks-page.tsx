import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Tabs } from "../../../ui/tabs.tsx";
import { useAddress } from "../../navigation.tsx";
import { useCounty } from "../../organisations/use-division.ts";
import { Page } from "../../parts/page.tsx";
import { ApprovalList } from "./approval-list.tsx";
import { TruckMap } from "./truck-map.tsx";

const PARTS = ["map", "approvals"] as const;
const Address = z.object({
  part: z.enum(PARTS).optional().catch(undefined),
  truck: z.uuid().optional().catch(undefined),
});

/** 渣土车: where the trucks are, and what they are allowed to do. */
export function TrucksPage() {
  const { t } = useTranslation("monitoring");
  const division = useCounty() ?? "";
  const [{ part = "map", truck }, change] = useAddress(Address);
  return (
    <Page title={t("trucks.title")} lead={t("trucks.lead")}>
      <Tabs
        label={t("trucks.parts")}
        tabs={PARTS.map((value) => ({ value, label: t(`trucks.part.${value}`) }))}
        value={part}
        onChange={(next) => change({ part: next })}
      >
        {part === "map" ? (
          <TruckMap selected={truck} onSelect={(id) => change({ truck: id })} />
        ) : (
          <ApprovalList division={division} />
        )}
      </Tabs>
    </Page>
  );
}
