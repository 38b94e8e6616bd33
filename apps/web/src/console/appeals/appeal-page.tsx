import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Appeal } from "@zhida/feedback/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { useMe } from "../../session/me-query.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stars } from "../../ui/stars.tsx";
import { toast } from "../../ui/toast.tsx";
import { decideAppeal, getAppeal } from "../api/feedback.ts";
import { Link, useParam } from "../navigation.tsx";
import { Facts } from "../parts/facts.tsx";
import { Beside, Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { TextField } from "../parts/text-field.tsx";
import { AppealStateTag } from "./appeal-state-tag.tsx";

export function AppealPage() {
  const id = useParam("id");
  const query = useQuery({ queryKey: ["appeal", id], queryFn: () => getAppeal(id) });
  return <PageLoaded query={query}>{(appeal) => <AppealView appeal={appeal} />}</PageLoaded>;
}

function AppealView({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { date, time } = useFormats();
  const maySupervise = useMe()?.permissions.includes("rating.supervise") ?? false;
  return (
    <Page
      title={t("appeals.of", { title: text(appeal.title) })}
      back={{ to: "/appeals", label: t("appeals.back") }}
      lead={<span className="mono">{appeal.caseNumber}</span>}
      marks={<AppealStateTag state={appeal.state} />}
      actions={
        <Link to="/cases/$id" params={{ id: appeal.rating.caseId }} className={buttonClass()}>
          {t("appeals.toCase")}
        </Link>
      }
    >
      <Beside
        aside={
          <Card title={t("reworks.rating")}>
            <div className="stack">
              <Stars level={appeal.rating.level} />
              {appeal.rating.comment && <p>{appeal.rating.comment}</p>}
              <span className="quiet small">{time(appeal.rating.ratedAt, now)}</span>
            </div>
          </Card>
        }
      >
        <Card title={t("appeals.grounds")}>
          <div className="stack">
            <p className="prose-lines">{appeal.grounds}</p>
            <Facts
              facts={[
                { name: t("reworks.organisation"), value: text(appeal.organisation.name) },
                { name: t("appeals.by"), value: `${appeal.appealedBy} · ${time(appeal.appealedAt, now)}` },
                appeal.decidedAt === null && { name: t("appeals.decideBy"), value: date(appeal.decideBy) },
                appeal.decidedAt !== null && {
                  name: t("appeals.decided"),
                  value: `${appeal.decidedBy ?? ""} · ${time(appeal.decidedAt, now)}`,
                },
                appeal.note !== null && { name: t("appeals.note"), value: appeal.note },
              ]}
            />
          </div>
        </Card>
        {appeal.state === "open" && maySupervise && <Decision appeal={appeal} />}
      </Beside>
    </Page>
  );
}

const MIN = 5;

function Decision({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const decide = useMutation({
    mutationFn: (upheld: boolean) => decideAppeal(appeal.id, { upheld, note: note.trim() }),
    onSuccess: (decided) => {
      client.setQueryData(["appeal", appeal.id], decided);
      for (const key of ["appeal", "rating", "board", "rework"]) void client.invalidateQueries({ queryKey: [key] });
      toast(t("appeals.done"));
    },
  });
  const problem = useSentence(decide.error);
  const isReady = note.trim().length >= MIN;
  return (
    <Card title={t("appeals.decide")}>
      <div className="stack">
        <TextField
          label={t("appeals.noteLabel")}
          hint={t("appeals.noteHint")}
          required
          lines={3}
          maxLength={2000}
          value={note}
          onChange={setNote}
        />
        {decide.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button
            look="primary"
            disabled={!isReady}
            busy={decide.isPending && decide.variables === true}
            onClick={() => decide.mutate(true)}
          >
            {t("appeals.uphold")}
          </Button>
          <Button
            disabled={!isReady}
            busy={decide.isPending && decide.variables === false}
            onClick={() => decide.mutate(false)}
          >
            {t("appeals.dismiss")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
