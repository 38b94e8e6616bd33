import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { unsubscribe } from "../../../api/incidents.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { subscriptionsQuery } from "../incident-queries.ts";
import { AddArea } from "./add-area.tsx";
import "./areas.css";

/** 关注的区域: news of public incidents there come to the inbox. */
export function AreaList() {
  const { t } = useTranslation("reporting");
  const text = useText();
  const { date } = useFormats();
  const client = useQueryClient();
  const query = useQuery(subscriptionsQuery);
  const end = useMutation({
    mutationFn: unsubscribe,
    onSuccess: () => client.invalidateQueries({ queryKey: subscriptionsQuery.queryKey }),
  });
  const problem = useSentence(end.error);
  return (
    <div className="stack areas">
      <p className="quiet">{t("areas.lead")}</p>
      <AddArea />
      {end.isError && <Notice kind="error">{problem}</Notice>}
      <Loaded query={query}>
        {({ items }) => (
          <ul className="stack">
            {items.map(({ id, name, since, watched }) => (
              <li key={id} className="framed area-row">
                <span>
                  <strong>{text(name)}</strong>
                  <br />
                  <span className="quiet small">
                    {watched.kind === "circle" && `${t("areas.radius", { metres: watched.radiusM })} · `}
                    {t("areas.since", { date: date(since) })}
                  </span>
                </span>
                <Button size="small" busy={end.isPending} onClick={() => end.mutate(id)}>
                  {t("areas.end")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
