import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { OutboxRow } from "./outbox-row.tsx";
import { syncOutbox } from "./sync-outbox.ts";
import { useOnline } from "./use-online.ts";
import { useOwnOutbox } from "./use-own-outbox.ts";
import "./outbox-list.css";

/** What waits on this phone, what was refused and why, and what has arrived lately. */
export function OutboxList() {
  const { t } = useTranslation("reporting");
  const online = useOnline();
  const entries = useOwnOutbox(useMe()?.personId);
  if (entries.length === 0) return <Blank title={t("outbox.none")} text={t("outbox.noneText")} />;
  const waiting = entries.some(({ state }) => state === "waiting");
  return (
    <div className="stack outbox">
      {waiting && <Notice kind={online ? "info" : "warning"}>{t(online ? "outbox.soon" : "outbox.offline")}</Notice>}
      <ul className="stack">
        {entries.map((entry) => (
          <OutboxRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {waiting && online && (
        <Button wide size="large" look="primary" onClick={() => void syncOutbox()}>
          {t("outbox.sendNow")}
        </Button>
      )}
    </div>
  );
}
