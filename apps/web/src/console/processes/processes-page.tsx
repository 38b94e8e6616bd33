import { useQuery } from "@tanstack/react-query";
import type { ProcessSummary } from "@zhida/caseflow/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Link } from "../navigation.tsx";
import { Page } from "../parts/page.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { useRowKeys } from "../parts/use-row-keys.ts";
import { NewProcessDialog } from "./new-process-dialog.tsx";
import { processesQuery } from "./process-queries.ts";
import "../parts/listing.css";

/** The ways in which departments handle cases, each with its newest version. */
export function ProcessesPage() {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const query = useQuery(processesQuery);
  const mayEdit = useMe()?.permissions.includes("process.edit") ?? false;
  const [isAdding, setAdding] = useState(false);
  useRowKeys();
  return (
    <Page
      title={t("processes.title")}
      lead={t("processes.lead")}
      actions={
        mayEdit && (
          <Button look="primary" onClick={() => setAdding(true)}>
            {t("processes.new")}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <div className="listing">
            <RecordTable
              caption={t("processes.title")}
              rows={newestOf(items)}
              rowKey={(process) => process.code}
              columns={[
                {
                  key: "name",
                  title: t("processes.name"),
                  cell: (process) => (
                    <>
                      <Link to="/processes/$code" params={{ code: process.code }} data-row-link>
                        {text(process.name)}
                      </Link>
                      <br />
                      <span className="quiet small mono">{process.code}</span>
                    </>
                  ),
                },
                { key: "what", title: t("processes.description"), cell: (process) => text(process.description) },
                {
                  key: "version",
                  title: t("processes.version"),
                  cell: (process) => (
                    <>
                      {t("catalogue.version", { version: process.version })}{" "}
                      <Tag tone={process.state === "draft" ? "ochre" : "jade"}>
                        {t(`catalogue.states.${process.state}`)}
                      </Tag>
                    </>
                  ),
                },
                {
                  key: "from",
                  tight: true,
                  title: t("catalogue.validFrom"),
                  roomy: true,
                  cell: (process) => date(process.validFrom),
                },
              ]}
            />
          </div>
        )}
      </Loaded>
      {isAdding && <NewProcessDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

const newestOf = (all: readonly ProcessSummary[]): ProcessSummary[] => [
  ...new Map(all.toSorted((a, b) => a.version - b.version).map((each) => [each.code, each])).values(),
];
