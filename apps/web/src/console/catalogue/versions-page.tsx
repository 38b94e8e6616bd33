import { useQuery } from "@tanstack/react-query";
import type { ItemVersionHead } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { diffItem } from "../api/catalogue.ts";
import { useAddress, useParam } from "../navigation.tsx";
import { Grid } from "../parts/grid.tsx";
import { Page } from "../parts/page.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { versionsQuery } from "./catalogue-queries.ts";
import { ItemStateTag } from "./item-state-tag.tsx";
import "./versions-page.css";
import { PageLoaded } from "../parts/page-loaded.tsx";

const Address = z.object({
  from: z.number().int().optional().catch(undefined),
  to: z.number().int().optional().catch(undefined),
});

/** The versions of an item, and what changed between two of them. */
export function VersionsPage() {
  const { t } = useTranslation();
  const text = useText();
  const code = useParam("code");
  const versions = useQuery(versionsQuery(code));
  return (
    <PageLoaded query={versions}>
      {(heads) => (
        <Page
          title={t("catalogue.versionsOf", { name: heads[0] ? text(heads[0].name) : code })}
          back={{ to: "/catalogue/$code", params: { code }, label: t("catalogue.backToItem") }}
        >
          <Versions heads={heads} />
          {heads.length > 1 && <Changes code={code} heads={heads} />}
        </Page>
      )}
    </PageLoaded>
  );
}

function Versions({ heads }: { heads: readonly ItemVersionHead[] }) {
  const { t } = useTranslation();
  const now = useNow();
  const { date, time } = useFormats();
  return (
    <Card title={t("catalogue.versions")}>
      <RecordTable
        caption={t("catalogue.versions")}
        rows={heads}
        rowKey={(head) => String(head.version)}
        columns={[
          { key: "version", title: t("catalogue.versionColumn"), cell: (head) => head.version },
          { key: "state", title: t("catalogue.state"), cell: (head) => <ItemStateTag state={head.state} /> },
          {
            key: "from",
            tight: true,
            title: t("catalogue.validFrom"),
            cell: (head) => (head.validFrom ? date(head.validFrom) : t("none")),
          },
          { key: "at", tight: true, title: t("catalogue.updated"), cell: (head) => time(head.updatedAt, now) },
          { key: "by", title: t("catalogue.updatedBy"), cell: (head) => head.updatedBy ?? t("none") },
        ]}
      />
    </Card>
  );
}

function Changes({ code, heads }: { code: string; heads: readonly ItemVersionHead[] }) {
  const { t } = useTranslation();
  const [address, change] = useAddress(Address);
  const to = address.to ?? heads[0]!.version;
  const from = address.from ?? heads[1]!.version;
  const options = heads.map(({ version }) => ({ value: String(version), label: t("catalogue.version", { version }) }));
  const query = useQuery({ queryKey: ["catalogue", "diff", code, from, to], queryFn: () => diffItem(code, from, to) });
  return (
    <Card title={t("catalogue.changes")}>
      <div className="stack">
        <Grid>
          <SelectField
            label={t("catalogue.compareFrom")}
            options={options}
            value={String(from)}
            onChange={(version) => change({ from: Number(version) })}
          />
          <SelectField
            label={t("catalogue.compareTo")}
            options={options}
            value={String(to)}
            onChange={(version) => change({ to: Number(version) })}
          />
        </Grid>
        <Loaded query={query}>
          {({ changes }) =>
            changes.length === 0 ? (
              <p className="quiet">{t("catalogue.noChanges")}</p>
            ) : (
              <RecordTable
                caption={t("catalogue.changes")}
                rows={changes}
                rowKey={(each) => each.path}
                columns={[
                  {
                    key: "path",
                    title: t("catalogue.place"),
                    cell: (each) => <span className="mono">{each.path}</span>,
                  },
                  {
                    key: "before",
                    title: t("catalogue.before"),
                    cell: (each) => <Value kind="removed" value={each.before} />,
                  },
                  {
                    key: "after",
                    title: t("catalogue.after"),
                    cell: (each) => <Value kind="added" value={each.after} />,
                  },
                ]}
              />
            )
          }
        </Loaded>
      </div>
    </Card>
  );
}

function Value({ kind, value }: { kind: "added" | "removed"; value: unknown }) {
  const { t } = useTranslation();
  if (value === undefined) return <span className="quiet">{t("none")}</span>;
  return (
    <span className={`change change-${kind}`}>
      {typeof value === "string" ? value : JSON.stringify(value, null, 1)}
    </span>
  );
}
