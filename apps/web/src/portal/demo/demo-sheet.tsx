import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Sheet } from "../../ui/sheet.tsx";
import { demoQuery } from "./demo-queries.ts";
import { DemoTime } from "./demo-time.tsx";
import { PersonaList } from "./persona-list.tsx";

export function DemoSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(demoQuery);
  const navigate = useNavigate();
  const goHome = () => {
    onClose();
    void navigate({ to: "/" });
  };
  if (!data) return null;
  return (
    <Sheet title={t("demo.title")} onClose={onClose}>
      <p className="quiet">{t("demo.lead")}</p>
      <DemoTime demo={data} />
      <h3>{t("demo.be")}</h3>
      <PersonaList onDone={goHome} />
    </Sheet>
  );
}
