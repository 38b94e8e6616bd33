import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { useNow } from "../demo/demo-queries.ts";
import { CorrectButton } from "./correct-button.tsx";
import type { Entry, EntryState } from "./entry.ts";
import { dropEntry, keepEntry } from "./outbox.ts";
import { syncOutbox } from "./sync-outbox.ts";

const TONES: Record<EntryState, Tone> = { waiting: "ochre", sending: "slate", sent: "jade", refused: "cinnabar" };

export function OutboxRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation("reporting");
  const { time } = useFormats();
  const now = useNow();
  const [asked, setAsked] = useState(false);
  const isIncident = entry.work.kind === "report" || entry.work.kind === "verify";
  const again = async () => {
    await keepEntry({ ...entry, state: "waiting", problem: undefined });
    void syncOutbox();
  };
  return (
    <li className="framed outbox-row">
      <span className="row row-apart">
        <strong>{t(`outbox.kind.${entry.work.kind}`, { title: entry.title })}</strong>
        <Tag tone={TONES[entry.state]}>{t(`outbox.state.${entry.state}`)}</Tag>
      </span>
      <span className="quiet small">
        {[time(entry.at, now), entry.files.length > 0 && t("outbox.files", { count: entry.files.length })]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {entry.problem && <Notice kind="error">{entry.problem}</Notice>}
      <span className="row">
        {entry.state === "sent" && isIncident && entry.answer && (
          <Link to="/incidents/$id" params={{ id: entry.answer.id }} className={buttonClass({ size: "small" })}>
            {t("sent.follow")}
          </Link>
        )}
        {entry.state === "refused" && entry.work.kind === "report" && <CorrectButton entry={entry} />}
        {entry.state === "refused" && (
          <Button size="small" onClick={() => void again()}>
            {t("outbox.again")}
          </Button>
        )}
        {(entry.state === "refused" || entry.state === "waiting") && (
          <Button size="small" look="danger" onClick={() => setAsked(true)}>
            {t("outbox.drop")}
          </Button>
        )}
      </span>
      {asked && (
        <Sheet title={t("outbox.dropTitle")} onClose={() => setAsked(false)}>
          <p>{t("outbox.dropText")}</p>
          <div className="row">
            <Button look="danger" onClick={() => void dropEntry(entry)}>
              {t("outbox.drop")}
            </Button>
            <Button onClick={() => setAsked(false)}>{t("back")}</Button>
          </div>
        </Sheet>
      )}
    </li>
  );
}
