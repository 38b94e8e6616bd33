import LeftOutlined from "@ant-design/icons/LeftOutlined";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";

/** Which town the figures are of, and the way back to all of them. */
export function TownHeading({ name, onBack }: { name: string; onBack: () => void }) {
  const { t } = useTranslation("supervision");
  return (
    <div className="row">
      <h2>{t("ofTown", { name })}</h2>
      <Button size="small" onClick={onBack}>
        <LeftOutlined aria-hidden="true" />
        {t("allTowns")}
      </Button>
    </div>
  );
}
