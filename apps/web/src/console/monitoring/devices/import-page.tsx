import { useMutation, useQueryClient } from "@tanstack/react-query";
import { DeviceKind, type ImportedDevices, Protocol, type RegisterDevice } from "@zhida/gov-monitoring/contract";
import { type ChangeEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Field } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { importDevices } from "../../api/monitoring.ts";
import { FramedTable } from "../../parts/framed-table.tsx";
import { Page } from "../../parts/page.tsx";
import { DownloadLink } from "./download-link.tsx";
import { ImportedList } from "./imported-list.tsx";
import { type ParsedDevices, parseDevices, readText, template } from "./parse-devices.ts";

/** As many as one call takes. */
const AT_ONCE = 100;

/** Many devices from a file: what is wrong is seen before anything is registered, and what was refused after. */
export function ImportPage() {
  const { t, i18n } = useTranslation("monitoring");
  const client = useQueryClient();
  const position = useMe()?.positions[0];
  const division = position?.division.slice(0, 6) ?? "";
  const [parsed, setParsed] = useState<ParsedDevices>();
  const [done, setDone] = useState<ImportedDevices["items"]>([]);
  const devices = parsed?.rows.flatMap(({ device }) => device ?? []) ?? [];
  const send = useMutation({
    // What an earlier try has done stays; it goes on where that stopped.
    mutationFn: async (all: readonly RegisterDevice[]) => {
      const items = [...done];
      while (items.length < all.length) {
        items.push(...(await importDevices({ devices: all.slice(items.length, items.length + AT_ONCE) })).items);
        setDone([...items]);
      }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["monitoring", "devices"] }),
  });
  const problem = useSentence(send.error);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    const text = await readText(file);
    target.value = "";
    send.reset();
    setDone([]);
    setParsed(
      parseDevices(text, division, {
        kinds: Object.fromEntries(DeviceKind.options.map((kind) => [t(`kind.${kind}`), kind])),
        protocols: Object.fromEntries(Protocol.options.map((each) => [t(`protocol.${each}`), each])),
      }),
    );
  };
  const wrong = parsed?.rows.filter(({ problem }) => problem !== undefined) ?? [];
  const isOver = send.isSuccess;
  return (
    <Page
      title={t("deviceImport.title")}
      back={{ to: "/devices", label: t("devices.back") }}
      lead={t("deviceImport.lead")}
    >
      <Card title={t("deviceImport.file")}>
        <div className="stack">
          <DownloadLink
            name="devices.csv"
            text={template(i18n.language, position?.organisationCode ?? "")}
            label={t("deviceImport.template")}
          />
          <p className="quiet small">
            {t("deviceImport.values", { kinds: DeviceKind.options.join(" "), protocols: Protocol.options.join(" ") })}
          </p>
          <Field label={t("deviceImport.choose")}>
            {(wiring) => <input {...wiring} type="file" accept=".csv,.txt,text/csv" onChange={choose} />}
          </Field>
        </div>
      </Card>
      {parsed && parsed.missing.length > 0 && (
        <Notice kind="error">{t("deviceImport.missing", { columns: parsed.missing.join(t("listComma")) })}</Notice>
      )}
      {parsed && parsed.missing.length === 0 && (
        <div className="stack" aria-live="polite">
          <p>{t("deviceImport.found", { count: devices.length, wrong: wrong.length })}</p>
          {wrong.length > 0 && (
            <FramedTable
              caption={t("deviceImport.wrong")}
              rows={wrong}
              rowKey={({ line }) => String(line)}
              columns={[
                { key: "line", tight: true, title: t("deviceImport.line"), cell: ({ line }) => line },
                { key: "name", title: t("devices.device"), cell: ({ cells }) => cells.zh ?? "" },
                { key: "code", title: t("gateways.code"), cell: ({ cells }) => cells.code ?? "" },
                {
                  key: "problem",
                  title: t("deviceImport.problem"),
                  cell: ({ problem }) => problem && t(`rowProblem.${problem}`),
                },
              ]}
            />
          )}
          {send.isError && <Notice kind="error">{problem}</Notice>}
          {devices.length > 0 && !isOver && (
            <div className="row">
              <Button look="primary" busy={send.isPending} onClick={() => send.mutate(devices)}>
                {t("deviceImport.register", { count: devices.length })}
              </Button>
              {send.isPending && (
                <span className="quiet">
                  {t("deviceImport.progress", { done: done.length, count: devices.length })}
                </span>
              )}
            </div>
          )}
        </div>
      )}
      {done.length > 0 && <ImportedList items={done} />}
    </Page>
  );
}
