import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../shell/page.tsx";
import { Browse } from "./browse.tsx";
import { ItemList } from "./item-list.tsx";
import { SearchBox } from "./search-box.tsx";

export function ServicesPage() {
  const { t } = useTranslation();
  const { q, department, lifeEvent, audience } = useSearch({ from: "/services" });
  const narrowed = Boolean(q || department || lifeEvent);
  return (
    <Page title={t("services.title")}>
      <SearchBox key={q} initial={q} />
      {narrowed ? (
        <ItemList filters={{ q, department, lifeEvent, audience }} />
      ) : (
        <Browse audience={audience ?? "person"} />
      )}
    </Page>
  );
}
