import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ImportJob } from "@zhida/exchange/contract";
import { Progress } from "antd";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { badRowsPath, getImport, listRowErrors } from "../api/exchange.ts";
import { useParam } from "../navigation.tsx";
import { DatasetName } from "../parts/dataset-name.tsx";
import { Facts } from "../parts/facts.tsx";
import { Listing } from "../parts/listing.tsx";
import { Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { ImportStateTag } from "./import-state-tag.tsx";

const EVERY_MS = 1000;
const isUnderWay = (job: ImportJob | undefined): boolean => job?.state === "queued" || job?.state === "running";

/** One import: how far it is, what landed, what did not. */
export function ImportPage() {
  const { t } = useTranslation();
  const id = useParam("id");
  const query = useQuery({
    queryKey: ["imports", id],
    queryFn: () => getImport(id),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? EVERY_MS : false),
  });
  return (
    <PageLoaded query={query}>
      {(job) => (
        <Page
          title={job.fileName}
          back={{ to: "/imports", search: { dataset: job.dataset }, label: t("imports.back") }}
          lead={<DatasetName code={job.dataset} />}
          marks={<ImportStateTag state={job.state} />}
          actions={
            job.badRows > 0 &&
            job.state === "done" && (
              <a href={badRowsPath(job.id)} className={buttonClass({ look: "primary" })} download>
                {t("imports.download", { count: job.badRows })}
              </a>
            )
          }
        >
          <Course job={job} />
          {job.badRows > 0 && <BadRows id={job.id} />}
        </Page>
      )}
    </PageLoaded>
  );
}

function Course({ job }: { job: ImportJob }) {
  const { t } = useTranslation();
  const now = useNow();
  const { time, date } = useFormats();
  const percent = job.totalRows
    ? Math.round((job.processedRows / job.totalRows) * 100)
    : job.state === "done"
      ? 100
      : 0;
  return (
    <Card title={t("imports.course")}>
      <div className="stack">
        {job.failure && <Notice kind="error">{job.failure}</Notice>}
        {job.state !== "preview" && (
          <Progress
            percent={percent}
            status={job.state === "failed" ? "exception" : isUnderWay(job) ? "active" : "normal"}
            aria-label={t("imports.progress")}
          />
        )}
        {job.state === "preview" && <p className="quiet">{t("imports.notStarted")}</p>}
        <div role="status">
          <Facts
            facts={[
              { name: t("imports.processed"), value: `${job.processedRows} / ${job.totalRows ?? "…"}` },
              { name: t("imports.added"), value: job.newRows },
              { name: t("imports.changed"), value: job.changedRows },
              { name: t("imports.unchanged"), value: job.unchangedRows },
              { name: t("imports.bad"), value: job.badRows },
              { name: t("imports.validFrom"), value: date(job.validFrom) },
              { name: t("imports.at"), value: `${time(job.createdAt, now)} · ${job.createdBy}` },
              job.finishedAt !== null && { name: t("imports.finished"), value: time(job.finishedAt, now) },
            ]}
          />
        </div>
      </div>
    </Card>
  );
}

function BadRows({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(pagesOf(["imports", id, "errors"], (cursor) => listRowErrors(id, { cursor })));
  return (
    <section className="stack" aria-label={t("imports.errors")}>
      <h2>{t("imports.errors")}</h2>
      <Listing
        query={query}
        caption={t("imports.errors")}
        rowKey={(error) => `${error.row}-${error.column}-${error.code}`}
        empty={{ title: t("imports.noErrors") }}
        columns={[
          { key: "row", title: t("imports.row"), end: true, cell: (error) => error.row },
          { key: "column", title: t("imports.column"), cell: (error) => error.column ?? t("none") },
          { key: "message", title: t("imports.fault"), cell: (error) => error.message },
        ]}
      />
    </section>
  );
}
