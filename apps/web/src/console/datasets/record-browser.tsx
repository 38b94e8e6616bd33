import { useInfiniteQuery } from "@tanstack/react-query";
import type { Dataset } from "@zhida/exchange/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { browseRecords } from "../api/exchange.ts";
import { CheckRow } from "../parts/check-row.tsx";
import { Listing } from "../parts/listing.tsx";
import { TextField } from "../parts/text-field.tsx";
import { ValueText } from "../parts/value-text.tsx";

const SHOWN_FIELDS = 6;
const AT_ONCE = 10;

/** The owner's own records, masked; looking is written into the audit, so nothing is shown before it is asked for. */
export function RecordBrowser({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [history, setHistory] = useState(false);
  const [asked, ask] = useState<{ subjectKey?: string; history: boolean }>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask({ subjectKey: typed.trim() || undefined, history });
  };
  return (
    <Card title={t("records.title")} more={<span className="quiet small">{t("records.lead")}</span>}>
      <div className="stack">
        <form className="row" onSubmit={submit}>
          <TextField
            label={t("records.subject")}
            autoComplete="off"
            spellCheck={false}
            maxLength={18}
            value={typed}
            onChange={setTyped}
          />
          <CheckRow label={t("records.history")} checked={history} onChange={setHistory} />
          <Button type="submit">{t("records.show")}</Button>
        </form>
        {asked && <Records dataset={dataset} asked={asked} />}
      </div>
    </Card>
  );
}

function Records({ dataset, asked }: { dataset: Dataset; asked: { subjectKey?: string; history: boolean } }) {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const query = useInfiniteQuery({
    ...pagesOf(["records", dataset.code, asked], (cursor) =>
      browseRecords(dataset.code, { ...asked, cursor, limit: AT_ONCE }),
    ),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const fields = Object.entries(dataset.fields)
    .filter(([name]) => name !== dataset.subjectKey)
    .slice(0, SHOWN_FIELDS);
  return (
    <Listing
      query={query}
      caption={t("records.title")}
      rowKey={(record) => record.id}
      empty={{ title: t("records.empty") }}
      columns={[
        {
          key: "subject",
          title: t("records.subject"),
          cell: (record) => <span className="mono">{record.subjectKey}</span>,
        },
        ...fields.map(([name, field], place) => ({
          key: name,
          title: text(field.title),
          roomy: place > 3,
          cell: (record: { data: Record<string, unknown> }) => <ValueText field={field} value={record.data[name]} />,
        })),
        {
          key: "valid",
          title: t("records.valid"),
          cell: (record) =>
            record.validTo
              ? t("records.from", { from: date(record.validFrom), to: date(record.validTo) })
              : t("records.since", { from: date(record.validFrom) }),
        },
      ]}
    />
  );
}
