import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { Link } from "../navigation.tsx";
import { useWorkCounts } from "../work/work-queries.ts";
import { isOpenTo, navGroups } from "./nav-entries.ts";
import "./side-nav.css";

export function SideNav({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation();
  const permissions = useMe()?.permissions ?? [];
  const counts = useWorkCounts();
  const groups = navGroups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => isOpenTo(entry, permissions)) }))
    .filter((group) => group.entries.length > 0);
  return (
    <nav id="console-nav" className={`side-nav${isOpen ? " side-nav-open" : ""}`} aria-label={t("nav.main")}>
      {groups.map(({ name, entries }) => (
        <section key={name} aria-label={t(`nav.group.${name}`)}>
          <p className="side-nav-group" aria-hidden="true">
            {t(`nav.group.${name}`)}
          </p>
          <ul>
            {entries.map(({ to, name: entry, icon: Icon }) => (
              <li key={to}>
                <Link to={to} className="side-nav-entry" activeOptions={{ includeSearch: false }}>
                  <Icon aria-hidden="true" />
                  <span>{t(`nav.entry.${entry}`)}</span>
                  {to === "/work" && counts !== undefined && counts.mine + counts.available > 0 && (
                    <span className="side-nav-count">{counts.mine + counts.available}</span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
