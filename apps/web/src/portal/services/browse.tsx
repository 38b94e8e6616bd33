import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { Audience } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { LifeEventGrid } from "./life-event-grid.tsx";
import { departmentsQuery } from "./service-queries.ts";
import "./browse.css";

/** The catalogue for somebody who does not know the name: by what happens in life, by who decides. */
export function Browse({ audience }: { audience: Audience }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const departments = useQuery(departmentsQuery);
  return (
    <>
      <Card title={t("services.byLifeEvent")}>
        <Tabs
          label={t("services.forWhom")}
          tabs={[
            { value: "person", label: t("services.person") },
            { value: "legal_entity", label: t("services.legalEntity") },
          ]}
          value={audience}
          onChange={(value) => void navigate({ to: "/services", search: { audience: value }, replace: true })}
        >
          <LifeEventGrid audience={audience} />
        </Tabs>
      </Card>
      <Card title={t("services.byDepartment")}>
        <Loaded query={departments}>
          {({ items }) => (
            <ul className="departments">
              {items
                .filter((department) => department.items > 0)
                .map((department) => (
                  <li key={department.code}>
                    <Link to="/services" search={{ department: department.code }}>
                      <span>{text(department.name)}</span>
                      <span className="quiet small">{t("services.itemCount", { count: department.items })}</span>
                    </Link>
                  </li>
                ))}
            </ul>
          )}
        </Loaded>
      </Card>
    </>
  );
}
