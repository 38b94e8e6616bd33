import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { useOnline } from "./use-online.ts";
import { useOwnOutbox } from "./use-own-outbox.ts";
import "../../ui/strip.css";

/** How much still lies on this phone; nothing while all has arrived. */
export function OutboxStrip() {
  const { t } = useTranslation("reporting");
  const online = useOnline();
  const entries = useOwnOutbox(useMe()?.personId);
  const refused = entries.filter(({ state }) => state === "refused").length;
  const waiting = entries.filter(({ state }) => state === "waiting" || state === "sending").length;
  if (waiting + refused === 0) return null;
  return (
    <Link to="/incidents" search={{ part: "outbox" }} className="strip row-apart">
      <span role="status">
        {waiting > 0 && t(online ? "outbox.strip.sending" : "outbox.strip.waiting", { count: waiting })}{" "}
        {refused > 0 && t("outbox.strip.refused", { count: refused })}
      </span>
      <span>{t("outbox.strip.look")}</span>
    </Link>
  );
}
