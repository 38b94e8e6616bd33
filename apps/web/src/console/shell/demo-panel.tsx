import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { demoQuery } from "../../portal/demo/demo-queries.ts";
import { DemoTime } from "../../portal/demo/demo-time.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { StaffPersonas } from "../sign-in/staff-personas.tsx";

export function DemoPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(demoQuery);
  if (!data) return null;
  return (
    <Sheet title={t("demo.title")} onClose={onClose}>
      <div className="stack">
        <DemoTime demo={data} />
        <h3>{t("demo.be")}</h3>
        <StaffPersonas onDone={() => location.assign("/console")} />
        <p>
          <a href="/">{t("demo.toPortal")}</a>
        </p>
      </div>
    </Sheet>
  );
}
