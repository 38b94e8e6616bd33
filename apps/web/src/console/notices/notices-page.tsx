import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useMe } from "../../session/me-query.ts";
import { Tabs } from "../../ui/tabs.tsx";
import { useAddress } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";
import { Deliveries } from "./deliveries.tsx";
import { Outbox } from "./outbox.tsx";
import { Templates } from "./templates.tsx";

const PARTS = ["templates", "outbox", "deliveries"] as const;
type Part = (typeof PARTS)[number];
const Address = z.object({ part: z.enum(PARTS).optional().catch(undefined) });

/** Wordings of notices, and what left the house by SMS and e-mail. */
export function NoticesPage() {
  const { t } = useTranslation();
  const permissions = useMe()?.permissions ?? [];
  const open = PARTS.filter((part) => permissions.includes(part === "templates" ? "template.edit" : "outbox.view"));
  const [{ part = open[0] ?? "templates" }, change] = useAddress(Address);
  return (
    <Page title={t("notices.title")} lead={t("notices.lead")}>
      <Tabs
        label={t("notices.parts")}
        tabs={open.map((value) => ({ value, label: t(`notices.part.${value}`) }))}
        value={part}
        onChange={(next: Part) => change({ part: next })}
      >
        {part === "templates" && <Templates />}
        {part === "outbox" && <Outbox />}
        {part === "deliveries" && <Deliveries />}
      </Tabs>
    </Page>
  );
}
