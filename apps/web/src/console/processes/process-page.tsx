import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ProcessDefinition } from "@zhida/caseflow/contract";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";
import { publishProcess } from "../api/caseflow.ts";
import { drawingQuery } from "../case/case-queries.ts";
import { Link, useAddress, useParam } from "../navigation.tsx";
import { ConfirmButton } from "../parts/confirm-button.tsx";
import { Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { processesQuery, processQuery } from "./process-queries.ts";

const ProcessDrawing = lazy(async () => ({
  default: (await import("../process-drawing/process-drawing.tsx")).ProcessDrawing,
}));
const Address = z.object({ version: z.number().int().min(1).optional().catch(undefined) });

/** One process, drawn, with its versions; without a version in the address the newest. */
export function ProcessPage() {
  const code = useParam("code");
  const [{ version }] = useAddress(Address);
  const { data } = useQuery(processesQuery);
  const newest = data?.items.filter((each) => each.code === code).reduce((max, each) => Math.max(max, each.version), 0);
  const query = useQuery({ ...processQuery(code, version ?? newest), enabled: Boolean(version ?? newest) });
  return <PageLoaded query={query}>{(process) => <ProcessView process={process} />}</PageLoaded>;
}

function ProcessView({ process }: { process: ProcessDefinition }) {
  const { t } = useTranslation();
  const text = useText();
  const permissions = useMe()?.permissions ?? [];
  const drawing = useQuery(drawingQuery(process.code, process.version));
  return (
    <Page
      title={text(process.name)}
      back={{ to: "/processes", label: t("processes.back") }}
      lead={text(process.description)}
      marks={
        <>
          <Tag tone={process.state === "draft" ? "ochre" : "jade"}>{t(`catalogue.states.${process.state}`)}</Tag>
          <span className="quiet small">{t("catalogue.version", { version: process.version })}</span>
        </>
      }
      actions={
        <>
          {permissions.includes("process.edit") && (
            <Link to="/processes/$code/draft" params={{ code: process.code }} className={buttonClass()}>
              {t(process.state === "draft" ? "processes.goOn" : "processes.revise")}
            </Link>
          )}
          {process.state === "draft" && permissions.includes("process.publish") && <PublishButton process={process} />}
        </>
      }
    >
      <Card title={t("caseView.process")}>
        <Loaded query={drawing}>
          {(drawn) => (
            <Suspense fallback={<Skeleton lines={6} />}>
              <ProcessDrawing drawing={drawn} />
            </Suspense>
          )}
        </Loaded>
      </Card>
      <Versions code={process.code} />
    </Page>
  );
}

function PublishButton({ process }: { process: ProcessDefinition }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const publish = useMutation({
    mutationFn: () => publishProcess(process.code, process.version),
    onSuccess: (published) => {
      client.setQueryData(processQuery(published.code, published.version).queryKey, published);
      void client.invalidateQueries({ queryKey: ["processes"] });
      toast(t("processes.published"));
    },
  });
  const problem = useSentence(publish.error);
  return (
    <>
      {publish.isError && <Notice kind="error">{problem}</Notice>}
      <ConfirmButton
        look="primary"
        question={t("processes.publishQuestion")}
        busy={publish.isPending}
        onConfirm={() => publish.mutate()}
      >
        {t("editor.publish")}
      </ConfirmButton>
    </>
  );
}

function Versions({ code }: { code: string }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const query = useQuery(processesQuery);
  return (
    <Card title={t("catalogue.versions")}>
      <Loaded query={query}>
        {({ items }) => (
          <RecordTable
            caption={t("catalogue.versions")}
            rows={items.filter((each) => each.code === code).toSorted((a, b) => b.version - a.version)}
            rowKey={(each) => String(each.version)}
            columns={[
              {
                key: "version",
                title: t("processes.version"),
                cell: (each) => (
                  <Link to="/processes/$code" params={{ code }} search={{ version: each.version }}>
                    {t("catalogue.version", { version: each.version })}
                  </Link>
                ),
              },
              {
                key: "state",
                title: t("catalogue.state"),
                cell: (each) => (
                  <Tag tone={each.state === "draft" ? "ochre" : "jade"}>{t(`catalogue.states.${each.state}`)}</Tag>
                ),
              },
              { key: "from", tight: true, title: t("catalogue.validFrom"), cell: (each) => date(each.validFrom) },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
