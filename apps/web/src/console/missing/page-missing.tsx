import { useTranslation } from "react-i18next";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Link } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";

export function PageMissing() {
  const { t } = useTranslation();
  return (
    <Page title={t("missing.title")} hideTitle>
      <Blank title={t("missing.title")} text={t("missing.text")}>
        <Link to="/" className={buttonClass({ look: "primary" })}>
          {t("missing.home")}
        </Link>
      </Blank>
    </Page>
  );
}
