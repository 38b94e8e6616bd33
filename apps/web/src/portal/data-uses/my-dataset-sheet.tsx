import { useQuery } from "@tanstack/react-query";
import type { MyDataset, RegistryRecord } from "@zhida/exchange/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import "../application/field-rows.css";
import { CorrectionForm, type CorrectionTarget } from "./correction-form.tsx";
import { myDatasetQuery } from "./data-queries.ts";
import { useRegistryValue } from "./use-registry-value.ts";

type Props = { code: string; onClose: () => void };

/** What one registry holds about me, field by field, and a way to say that it is wrong. */
export function MyDatasetSheet({ code, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const query = useQuery(myDatasetQuery(code));
  const [wrong, setWrong] = useState<CorrectionTarget>();
  const title = query.data ? text(query.data.dataset.name) : t("myData.title");
  return (
    <Sheet title={title} onClose={onClose}>
      {wrong ? (
        <CorrectionForm target={wrong} onDone={() => setWrong(undefined)} />
      ) : (
        <Loaded query={query} waiting={<Skeleton lines={6} />}>
          {(data) => (
            <>
              {data.status !== "found" && <p>{t(`myData.outcome.${data.status}`)}</p>}
              {data.records.map((record) => (
                <RecordView key={record.id} data={data} record={record} onWrong={setWrong} />
              ))}
            </>
          )}
        </Loaded>
      )}
    </Sheet>
  );
}

type RecordProps = { data: MyDataset; record: RegistryRecord; onWrong: (target: CorrectionTarget) => void };

function RecordView({ data, record, onWrong }: RecordProps) {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const show = useRegistryValue();
  return (
    <div>
      <p className="quiet small">{t("myData.receivedAt", { date: date(record.receivedAt) })}</p>
      <dl className="field-rows">
        {Object.entries(data.fields)
          .filter(([name]) => record.data[name] !== undefined)
          .map(([name, field]) => (
            <div key={name} className="field-row">
              <dt>{text(field.title)}</dt>
              <dd className="row row-apart">
                <span className="field-row-value">{show(field, record.data[name])}</span>
                <Button
                  look="quiet"
                  size="small"
                  onClick={() =>
                    onWrong({ dataset: data.dataset, recordId: record.id, name, field, value: record.data[name] })
                  }
                >
                  {t("myData.wrong")}
                  <span className="visually-hidden"> {text(field.title)}</span>
                </Button>
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
