import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { incidentMapQuery, taxonomyQuery } from "../incident-queries.ts";
import { DueTag } from "../parts/due-tag.tsx";
import { isDueSoon } from "../parts/incident-marks.ts";
import { PriorityTag } from "../parts/incident-tags.tsx";
import { useCountyBounds } from "../parts/use-county-bounds.ts";
import "./queue-list.css";

/** What breaks its deadline within two hours, the first to break on top. */
export function SoonList({ selected, onSelect }: { selected: string | undefined; onSelect: (id: string) => void }) {
  const { t } = useTranslation("command");
  const text = useText();
  const now = useNow();
  const bounds = useCountyBounds();
  const query = useQuery(incidentMapQuery(bounds.join(",")));
  const { data: taxonomy } = useQuery(taxonomyQuery);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const soon = items
          .filter((each) => isDueSoon(each, now))
          .toSorted((a, b) => (a.dueAt ?? "").localeCompare(b.dueAt ?? ""));
        if (soon.length === 0) return <Blank title={t("command.empty.soon")} text={t("command.emptyText")} />;
        return (
          <ul className="queue-list" aria-label={t("command.part.soon")}>
            {soon.map((each) => {
              const category = taxonomy?.categories.find(({ code }) => code === each.category);
              return (
                <li key={each.id} className={`queue-entry${each.id === selected ? " queue-entry-selected" : ""}`}>
                  <PriorityTag priority={each.priority} />
                  <button
                    type="button"
                    className="queue-entry-open"
                    data-row-link
                    aria-pressed={each.id === selected}
                    onClick={() => onSelect(each.id)}
                  >
                    <span className="row row-apart">
                      <span className="queue-entry-title">{category ? text(category.name) : each.category}</span>
                      <DueTag clock={each.clock} dueAt={each.dueAt} now={now} />
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        );
      }}
    </Loaded>
  );
}
