import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FigureRecord, FigureSettings } from "@zhida/gov-screen/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/api-error.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";
import { saveFigures } from "../api/screen.ts";
import { ConfirmButton } from "../parts/confirm-button.tsx";
import { Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { FigureDrawer } from "./figure-drawer.tsx";
import { FigureHistory } from "./figure-history.tsx";
import { FigureList } from "./figure-list.tsx";
import { FigurePreview } from "./figure-preview.tsx";
import { figureSettingsQuery, figureVersionsQuery } from "./figure-queries.ts";

/** 大屏指标: what the big screen shows, when it changes colour, and who may follow it how deep. */
export function ScreenFiguresPage() {
  const query = useQuery(figureSettingsQuery);
  return <PageLoaded query={query}>{(saved) => <Editor key={saved.version} saved={saved} />}</PageLoaded>;
}

function Editor({ saved }: { saved: FigureSettings }) {
  const { t } = useTranslation("figures");
  const now = useNow();
  const { time } = useFormats();
  const client = useQueryClient();
  const [records, setRecords] = useState<readonly FigureRecord[]>(saved.records);
  const [edited, edit] = useState<FigureRecord>();
  const isChanged = records !== saved.records;
  const save = useMutation({
    mutationFn: () => saveFigures({ expectedVersion: saved.version, records: [...records] }),
    onSuccess: (answer) => {
      client.setQueryData(figureSettingsQuery.queryKey, answer);
      void client.invalidateQueries({ queryKey: figureVersionsQuery.queryKey });
      toast(t("figures.saved", { version: answer.version }));
    },
  });
  const problem = useSentence(save.error);
  const isOvertaken = save.error instanceof ApiError && save.error.status === 409;
  return (
    <Page
      title={t("figures.title")}
      lead={t("figures.lead")}
      marks={
        <>
          <Tag tone={isChanged ? "ochre" : "jade"}>
            {isChanged
              ? t("figures.changed")
              : saved.version === 0
                ? t("figures.shipped")
                : t("figures.version", { version: saved.version })}
          </Tag>
          {saved.updatedAt && (
            <span className="quiet small">
              {saved.updatedBy} · {time(saved.updatedAt, now)}
            </span>
          )}
        </>
      }
      actions={
        isChanged && (
          <>
            <Button look="quiet" onClick={() => setRecords(saved.records)}>
              {t("figures.discard")}
            </Button>
            <ConfirmButton
              look="primary"
              question={t("figures.saveQuestion")}
              busy={save.isPending}
              onConfirm={() => save.mutate()}
            >
              {t("figures.save")}
            </ConfirmButton>
          </>
        )
      }
    >
      {save.isError && (
        <Notice kind="error">
          {problem}
          {isOvertaken && (
            <Button size="small" onClick={() => void client.invalidateQueries({ queryKey: ["screen-figures"] })}>
              {t("figures.reload")}
            </Button>
          )}
        </Notice>
      )}
      <FigurePreview records={records} values={saved.values} />
      <FigureList records={records} values={saved.values} onChange={setRecords} onEdit={edit} />
      <FigureHistory />
      {edited && (
        <FigureDrawer
          record={edited}
          settings={saved}
          onKeep={(record) => {
            setRecords(records.map((each) => (each === edited ? record : each)));
            edit(undefined);
          }}
          onClose={() => edit(undefined)}
        />
      )}
    </Page>
  );
}
