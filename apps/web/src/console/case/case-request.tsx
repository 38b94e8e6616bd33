import { useQuery } from "@tanstack/react-query";
import type { Case } from "@zhida/caseflow/contract";
import type { Application } from "@zhida/gov-services/contract";
import { LocalizedText } from "@zhida/platform/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../i18n/use-text.ts";
import { FieldRows } from "../../portal/application/field-rows.tsx";
import { itemQuery } from "../../portal/services/service-queries.ts";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Facts } from "../parts/facts.tsx";
import { CaseMaterials } from "./case-materials.tsx";
import { CaseNotes } from "./case-notes.tsx";
import { applicationOfCase } from "./case-queries.ts";

/** What is asked for: the form with the source of every fact, or the summary of a case that no application stands behind. */
export function CaseRequest({ found }: { found: Case }) {
  const id = z.uuid().safeParse(found.context.applicationId);
  return id.success ? <RequestOfApplication id={id.data} found={found} /> : <RequestInBrief found={found} />;
}

function RequestOfApplication({ id, found }: { id: string; found: Case }) {
  const application = useQuery(applicationOfCase(id));
  return (
    <Loaded query={application}>
      {(data) => (
        <>
          <CaseNotes found={found} application={data} />
          <RequestFields application={data} />
          <CaseMaterials application={data} />
        </>
      )}
    </Loaded>
  );
}

function RequestFields({ application }: { application: Application }) {
  const { t } = useTranslation();
  const text = useText();
  const query = useQuery(itemQuery(application.itemCode));
  const states = new Map(application.fields.map((field) => [field.name, field]));
  return (
    <Card title={t("caseView.facts")} more={<span className="quiet small">{t("caseView.factsLead")}</span>}>
      <Loaded query={query}>
        {({ item }) => (
          <div className="stack">
            {item.form.ui.sections.map((section) => {
              const fields = section.fields.flatMap((name) => states.get(name) ?? []).filter((field) => field.visible);
              if (fields.length === 0) return null;
              return (
                <section key={section.id} className="stack" aria-label={text(section.title)}>
                  <h3>{text(section.title)}</h3>
                  <FieldRows item={item} fields={fields} />
                </section>
              );
            })}
          </div>
        )}
      </Loaded>
    </Card>
  );
}

const Brief = z.object({ lines: z.array(z.object({ label: LocalizedText.optional(), value: z.unknown() })).catch([]) });
const Shown = z.union([LocalizedText, z.string(), z.number()]);

function RequestInBrief({ found }: { found: Case }) {
  const { t } = useTranslation();
  const text = useText();
  const { lines } = Brief.parse(found.summary);
  const facts = lines.flatMap(({ label, value }) => {
    const shown = Shown.safeParse(value);
    if (!label || !shown.success) return [];
    return { name: text(label), value: typeof shown.data === "object" ? text(shown.data) : String(shown.data) };
  });
  if (facts.length === 0) return null;
  return (
    <Card title={t("caseView.facts")}>
      <Facts facts={facts} />
    </Card>
  );
}
