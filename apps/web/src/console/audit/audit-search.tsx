import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AuditEntry, AuditQuery, ReadStatus } from "@zhida/exchange/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { searchAudit } from "../api/exchange.ts";
import { datasetChoicesQuery } from "../catalogue/catalogue-queries.ts";
import { Grid } from "../parts/grid.tsx";
import { Listing } from "../parts/listing.tsx";
import type { Column } from "../parts/record-table.tsx";
import { OptionalSelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";

type Filter = Pick<Partial<AuditQuery>, "subjectKey" | "dataset" | "consumer" | "caseRef">;

/** Reads by person, dataset, consumer or case; the search itself is kept out of the address. */
export function AuditSearch() {
  const { t } = useTranslation();
  const text = useText();
  const { data: datasets } = useQuery(datasetChoicesQuery);
  const [typed, setTyped] = useState<Filter>({});
  const [asked, ask] = useState<Filter>({});
  const query = useInfiniteQuery({
    ...pagesOf(["audit", asked], (cursor) => searchAudit({ ...asked, cursor })),
    gcTime: 0,
  });
  const change = (part: Filter) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.entries(typed).filter(([, value]) => value !== undefined && value.trim() !== "");
    ask(Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])));
  };
  return (
    <>
      <Card title={t("audit.search")}>
        <form className="stack" onSubmit={submit}>
          <Grid>
            <TextField
              label={t("audit.subject")}
              autoComplete="off"
              spellCheck={false}
              maxLength={64}
              value={typed.subjectKey ?? ""}
              onChange={(subjectKey) => change({ subjectKey })}
            />
            <OptionalSelectField
              label={t("audit.dataset")}
              options={(datasets ?? []).map(({ code, name }) => ({ value: code, label: `${text(name)} (${code})` }))}
              value={typed.dataset}
              onChange={(dataset) => change({ dataset })}
            />
            <TextField
              label={t("audit.consumer")}
              maxLength={80}
              value={typed.consumer ?? ""}
              onChange={(consumer) => change({ consumer })}
            />
            <TextField
              label={t("audit.case")}
              maxLength={80}
              value={typed.caseRef ?? ""}
              onChange={(caseRef) => change({ caseRef })}
            />
          </Grid>
          <div className="row">
            <Button type="submit" look="primary" busy={query.isFetching}>
              {t("audit.find")}
            </Button>
          </div>
        </form>
      </Card>
      <Listing
        query={query}
        caption={t("audit.uses")}
        columns={useAuditColumns()}
        rowKey={(entry) => entry.id}
        empty={{ title: t("audit.empty") }}
      />
    </>
  );
}

const tones: Record<ReadStatus, Tone> = {
  found: "jade",
  none: "plain",
  unavailable: "ochre",
  no_agreement: "cinnabar",
  consent_needed: "cinnabar",
};

function useAuditColumns(): Column<AuditEntry>[] {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  return [
    { key: "at", tight: true, title: t("audit.at"), cell: (entry) => time(entry.at, now) },
    {
      key: "who",
      title: t("audit.who"),
      cell: (entry) => (
        <>
          {entry.actor?.name ?? t("audit.machine")}
          <br />
          <span className="quiet small">{text(entry.consumer.name)}</span>
        </>
      ),
    },
    { key: "subject", title: t("audit.subject"), cell: (entry) => <span className="mono">{entry.subject.key}</span> },
    {
      key: "what",
      title: t("audit.what"),
      cell: (entry) => (
        <>
          {text(entry.dataset.name)}
          <br />
          <span className="quiet small">{entry.fields.map((field) => text(field.title)).join(t("listComma"))}</span>
        </>
      ),
    },
    {
      key: "purpose",
      title: t("audit.purpose"),
      cell: (entry) => (
        <>
          {text(entry.purpose.name)}
          {entry.legalBasis && (
            <>
              <br />
              <span className="quiet small">{text(entry.legalBasis)}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: "outcome",
      title: t("audit.outcome"),
      cell: (entry) => <Tag tone={tones[entry.outcome]}>{t(`audit.outcomes.${entry.outcome}`)}</Tag>,
    },
    {
      key: "hash",
      title: t("audit.hash"),
      roomy: true,
      cell: (entry) => (
        <span className="mono" title={entry.hash}>
          {entry.seq} · {entry.hash.slice(0, 8)}
        </span>
      ),
    },
  ];
}
