import { useTranslation } from "react-i18next";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Link } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";

export function PageForbidden() {
  const { t } = useTranslation();
  return (
    <Page title={t("forbidden.title")} hideTitle>
      <Blank title={t("forbidden.title")} text={t("forbidden.text")}>
        <Link to="/" className={buttonClass({ look: "primary" })}>
          {t("forbidden.home")}
        </Link>
        <a href="/" className={buttonClass()}>
          {t("forbidden.portal")}
        </a>
      </Blank>
    </Page>
  );
}
