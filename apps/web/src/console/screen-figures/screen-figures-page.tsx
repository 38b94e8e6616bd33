import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FigureRecord, FigureSettings } from "@zhida/gov-screen/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "../../ui/toast.tsx";
import { saveFigures } from "../api/screen.ts";
import { DraftActions } from "../parts/draft-actions.tsx";
import { Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { SaveProblem } from "../parts/save-problem.tsx";
import { VersionMark } from "../parts/version-mark.tsx";
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
  return (
    <Page
      title={t("figures.title")}
      lead={t("figures.lead")}
      marks={
        <VersionMark
          label={
            isChanged
              ? t("figures.changed")
              : saved.version === 0
                ? t("figures.shipped")
                : t("figures.version", { version: saved.version })
          }
          isChanged={isChanged}
          saved={saved}
        />
      }
      actions={
        isChanged && (
          <DraftActions
            words={{ discard: t("figures.discard"), save: t("figures.save"), question: t("figures.saveQuestion") }}
            busy={save.isPending}
            onDiscard={() => setRecords(saved.records)}
            onSave={() => save.mutate()}
          />
        )
      }
    >
      {save.isError && (
        <SaveProblem
          error={save.error}
          reload={() => void client.invalidateQueries({ queryKey: ["screen-figures"] })}
        />
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
