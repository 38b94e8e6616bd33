import { useTranslation } from "react-i18next";
import { Skeleton } from "../../ui/skeleton.tsx";

/** A page that is on its way. */
export function PageWaiting() {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="visually-hidden">{t("loading")}</h1>
      <Skeleton lines={8} />
    </>
  );
}
