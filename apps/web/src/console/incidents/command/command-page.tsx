import { useQuery } from "@tanstack/react-query";
import type { IncidentNews } from "@zhida/gov-incidents/contract";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../../i18n/use-text.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { toast } from "../../../ui/toast.tsx";
import { Link, useAddress } from "../../navigation.tsx";
import { useDivision } from "../../organisations/use-division.ts";
import { Page } from "../../parts/page.tsx";
import { useRowKeys } from "../../parts/use-row-keys.ts";
import { incidentSummaryQuery } from "../incident-queries.ts";
import { useLiveIncidents } from "../use-live-incidents.ts";
import { CommandFigures } from "./command-figures.tsx";
import { CommandMap } from "./command-map.tsx";
import { IncidentPanel } from "./incident-panel.tsx";
import { LiveMark } from "./live-mark.tsx";
import { Queue } from "./queue.tsx";
import { QUEUE_PARTS } from "./queue-parts.ts";
import { RecentNews } from "./recent-news.tsx";
import "./command-page.css";

const Address = z.object({
  part: z.enum(QUEUE_PARTS).optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
});

const NEWS_KEPT = 12;

/** 指挥调度: what waits for the command centre, beside where it is, as it happens. */
export function CommandPage() {
  const { t } = useTranslation("command");
  const text = useText();
  const division = useDivision();
  const [{ part = "dispatch", id }, change] = useAddress(Address);
  const [news, setNews] = useState<readonly IncidentNews[]>([]);
  const hear = useCallback(
    (piece: IncidentNews) => {
      setNews((before) => [piece, ...before].slice(0, NEWS_KEPT));
      if (piece.change === "reported" && piece.marker.priority === 1)
        toast(t("urgentReported", { title: text(piece.title), area: text(piece.area) }));
    },
    [t, text],
  );
  const live = useLiveIncidents(division, hear);
  const summary = useQuery(incidentSummaryQuery(division));
  const select = useCallback((next: string | undefined) => change({ id: next }), [change]);
  useRowKeys();
  return (
    <Page
      title={t("command.title")}
      marks={<LiveMark state={live} />}
      lead={<span className="small keys-hint">{t("command.keys")}</span>}
      actions={
        <Link to="/incidents/new" className={buttonClass({ look: "primary" })}>
          {t("desk.title")}
        </Link>
      }
    >
      <CommandFigures query={summary} onOpen={(next) => change({ part: next })} />
      <div className="command">
        <Queue part={part} selected={id} onPart={(next) => change({ part: next })} onSelect={select} />
        <div className="command-side">
          <CommandMap selected={id} onSelect={select} small={id !== undefined} />
          {id && <IncidentPanel key={id} id={id} onClose={() => select(undefined)} />}
          <RecentNews news={news} onSelect={select} />
        </div>
      </div>
    </Page>
  );
}
