import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { deviceOf, type Session } from "@zhida/identity/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { endSession, listSessions } from "../../api/identity.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useSignOut } from "../../session/use-sign-out.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";

const queryKey = ["sessions"];
const SHOWN = 5;

/** Where I am signed in; each can be signed out, or all at once. */
export function SessionSettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const query = useQuery({ queryKey, queryFn: listSessions });
  const end = useMutation({ mutationFn: endSession, onSuccess: () => client.invalidateQueries({ queryKey }) });
  const signOut = useSignOut();
  const problem = useSentence(end.error ?? signOut.error);
  const leave = (everywhere: boolean) =>
    signOut.mutate({ everywhere }, { onSuccess: () => void navigate({ to: "/" }) });
  return (
    <Card title={t("session.title")}>
      <div className="stack">
        <Loaded query={query}>
          {({ items }) => (
            <ul className="settings-rows">
              {items.slice(0, all ? undefined : SHOWN).map((session) => (
                <SessionRow key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
              ))}
            </ul>
          )}
        </Loaded>
        {!all && (query.data?.items.length ?? 0) > SHOWN && (
          <Button look="quiet" onClick={() => setAll(true)}>
            {t("showMore")}
          </Button>
        )}
        {(end.isError || signOut.isError) && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button onClick={() => leave(false)} busy={signOut.isPending}>
            {t("session.signOut")}
          </Button>
          <Button look="danger" onClick={() => leave(true)}>
            {t("session.signOutEverywhere")}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { browser, system } = deviceOf(session.device);
  return (
    <li className="row row-apart">
      <span>
        {t("session.device", { browser, system })} {session.current && <Tag tone="jade">{t("session.current")}</Tag>}
        <br />
        <span className="quiet small">
          {t(`channel.${session.channel}`)} · {t("session.seen", { time: time(session.lastSeenAt) })}
        </span>
      </span>
      {!session.current && (
        <Button size="small" onClick={onEnd}>
          {t("session.end")}
        </Button>
      )}
    </li>
  );
}
