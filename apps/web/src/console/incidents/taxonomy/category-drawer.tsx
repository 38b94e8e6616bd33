import { useQuery } from "@tanstack/react-query";
import type { Category } from "@zhida/gov-incidents/contract";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { areasQuery } from "../../organisations/areas-query.ts";
import { useCounty } from "../../organisations/use-division.ts";
import { Facts } from "../../parts/facts.tsx";
import { OrganisationName } from "../../parts/organisation-name.tsx";
import { RecordTable } from "../../parts/record-table.tsx";
import { PriorityTag } from "../parts/incident-tags.tsx";
import { TermText } from "../parts/term-text.tsx";

/** One category beside the list: what is asked, who handles it, by when, who may report it. */
export function CategoryDrawer({ category, onClose }: { category: Category; onClose: () => void }) {
  const { t } = useTranslation("command");
  const text = useText();
  const county = useCounty() ?? "";
  const { data: towns } = useQuery(areasQuery(county, "town"));
  const { term, duty, onTheSpot } = category;
  const named = (template: string) => <OrganisationName code={template.replace("{division}", county)} />;
  const byTown = Object.entries(duty.byTown);
  const townName = (code: string) => {
    const town = towns?.find((each) => each.code === code);
    return town ? text(town.name) : code;
  };
  return (
    <Drawer open title={text(category.name)} size="min(42rem, 100vw)" onClose={onClose} destroyOnHidden>
      <div className="console stack">
        <Facts
          facts={[
            { name: t("taxonomy.code"), value: <span className="mono">{category.code}</span> },
            { name: t("taxonomy.priority"), value: <PriorityTag priority={category.priority} /> },
            { name: t("taxonomy.term"), value: <TermText term={term} /> },
            term.basis !== undefined && { name: t("taxonomy.basis"), value: text(term.basis) },
            { name: t("taxonomy.duty"), value: named(duty.organisation) },
            {
              name: t("taxonomy.reportableBy"),
              value: category.reportableBy.map((each) => t(`source.${each}`)).join(t("listComma")),
            },
            {
              name: t("taxonomy.onTheSpot"),
              value: onTheSpot
                ? [
                    t("yes"),
                    onTheSpot.photoBefore && t("taxonomy.photoBefore"),
                    onTheSpot.photoAfter && t("taxonomy.photoAfter"),
                  ]
                    .filter(Boolean)
                    .join(t("listComma"))
                : t("no"),
            },
            { name: t("taxonomy.resultPhoto"), value: t(category.resultPhoto ? "yes" : "no") },
            { name: t("taxonomy.public"), value: t(category.public ? "yes" : "no") },
          ]}
        />
        {byTown.length > 0 && (
          <Card title={t("taxonomy.byTown")}>
            <Facts facts={byTown.map(([town, template]) => ({ name: townName(town), value: named(template) }))} />
          </Card>
        )}
        <Card title={t("taxonomy.fields")}>
          {category.fields.length === 0 ? (
            <p className="quiet">{t("taxonomy.noFields")}</p>
          ) : (
            <RecordTable
              caption={t("taxonomy.fields")}
              rows={category.fields}
              rowKey={({ key }) => key}
              columns={[
                { key: "label", title: t("taxonomy.field"), cell: ({ label }) => text(label) },
                {
                  key: "type",
                  title: t("taxonomy.fieldType"),
                  cell: (field) => (
                    <>
                      {t(`taxonomy.type.${field.type}`)}
                      {field.unit && <span className="quiet"> · {text(field.unit)}</span>}
                      {field.options && (
                        <span className="quiet small">
                          {" "}
                          {field.options.map(({ label }) => text(label)).join(t("listComma"))}
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: "required",
                  title: t("taxonomy.required"),
                  cell: ({ required }) => t(required ? "yes" : "no"),
                },
              ]}
            />
          )}
        </Card>
      </div>
    </Drawer>
  );
}
