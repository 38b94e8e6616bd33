import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isNotFound } from "../../api/api-error.ts";
import { Failure } from "../../ui/failure.tsx";
import { PageMissing } from "../missing/page-missing.tsx";
import { Page } from "./page.tsx";
import { PageWaiting } from "./page-waiting.tsx";

type Props<T> = { query: UseQueryResult<T>; children: (data: T) => ReactNode };

/** What the whole page is about: waiting, not there, failed, or there. */
export function PageLoaded<T>({ query, children }: Props<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <PageWaiting />;
  if (isNotFound(query.error)) return <PageMissing />;
  return (
    <Page title={t("failure.title")} hideTitle>
      <Failure error={query.error} retry={() => void query.refetch()} />
    </Page>
  );
}
