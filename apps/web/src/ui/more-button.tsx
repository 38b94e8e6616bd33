import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";

type Props = { query: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage"> };

/** Fetches the next page of a list; gone once the list has ended. */
export function MoreButton({ query }: Props) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <Button wide busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {t("showMore")}
    </Button>
  );
}
