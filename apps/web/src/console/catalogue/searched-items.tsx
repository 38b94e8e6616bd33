import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { searchItems } from "../../api/services.ts";
import { useText } from "../../i18n/use-text.ts";
import { Tag } from "../../ui/tag.tsx";
import { Link } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";

const LIMIT = 30;

/** Items in force by words, pinyin or initials, as residents search. */
export function SearchedItems({ words }: { words: string }) {
  const { t } = useTranslation();
  const text = useText();
  const query = useInfiniteQuery(
    pagesOf(["items", "search", words], (cursor) => searchItems({ q: words, cursor, limit: LIMIT })),
  );
  return (
    <Listing
      query={query}
      caption={t("catalogue.found", { words })}
      rowKey={(item) => item.code}
      empty={{ title: t("catalogue.notFound", { words }), text: t("catalogue.notFoundText") }}
      columns={[
        {
          key: "name",
          title: t("catalogue.name"),
          cell: (item) => (
            <div>
              <Link to="/catalogue/$code" params={{ code: item.code }} data-row-link>
                {text(item.name)}
              </Link>
              <br />
              <span className="quiet small mono">{item.code}</span>
            </div>
          ),
        },
        { key: "department", title: t("catalogue.department"), cell: (item) => text(item.department.name) },
        {
          key: "mode",
          title: t("catalogue.mode"),
          cell: (item) =>
            item.automatic ? <Tag tone="jade">{t("catalogue.automatic")}</Tag> : <Tag>{t("catalogue.byOfficers")}</Tag>,
        },
        {
          key: "version",
          title: t("catalogue.state"),
          cell: (item) => t("catalogue.version", { version: item.version }),
        },
      ]}
    />
  );
}
