import { useNavigate } from "@tanstack/react-router";
import type { Answers, Care, VisitForm as Form } from "@zhida/gov-grid/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { Choices } from "../../../ui/choices.tsx";
import { Field } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { toast } from "../../../ui/toast.tsx";
import { newUuid } from "../../outbox/new-uuid.ts";
import { post } from "../../outbox/post.ts";
import { useServiceClock } from "../../outbox/use-service-clock.ts";
import { findPosition } from "../../report/place/position.ts";
import { BottomActions } from "../../shell/bottom-actions.tsx";
import { alarmsOf, openQuestions, withUnticked } from "./visit-answers.ts";
import { VisitField } from "./visit-field.tsx";

/** At the door: was somebody there, and what was found. */
export function VisitForm({ care, form }: { care: Care; form: Form }) {
  const { t } = useTranslation("grid");
  const text = useText();
  const navigate = useNavigate();
  const me = useMe();
  const now = useServiceClock();
  const [met, setMet] = useState<"yes" | "no">("yes");
  const [answers, setAnswers] = useState<Answers>({});
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const open = met === "yes" ? openQuestions(form, answers) : [];
  const alarms = met === "yes" ? alarmsOf(form, answers) : [];
  const submit = async () => {
    setTried(true);
    if (open.length > 0 || !me || busy) return;
    setBusy(true);
    const id = newUuid();
    const at = now().toISOString();
    await post({
      id,
      personId: me.personId,
      at,
      title: care.name,
      work: {
        kind: "visit",
        visit: {
          clientId: id,
          careId: care.id,
          form: form.code,
          formVersion: form.version,
          met: met === "yes",
          answers: met === "yes" ? withUnticked(form, answers) : {},
          place: await whereNow(),
          at,
          note: note.trim(),
        },
      },
    });
    toast(t("visit.saved"));
    void navigate(alarms.length > 0 ? { to: "/report" } : { to: "/grid" });
  };
  return (
    <>
      <Choices
        legend={t("visit.met")}
        choices={[
          { value: "yes", label: t("visit.metYes") },
          { value: "no", label: t("visit.metNo"), note: t("visit.metNoNote") },
        ]}
        value={met}
        onChange={setMet}
      />
      {met === "yes" && (
        <>
          <h2>{text(form.name)}</h2>
          {form.fields.map((field) => (
            <VisitField
              key={field.key}
              field={field}
              answer={answers[field.key]}
              missing={tried && open.includes(field)}
              onChange={(answer) => setAnswers((before) => withAnswer(before, field.key, answer))}
            />
          ))}
        </>
      )}
      <Field label={t("visit.note")}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {alarms.length > 0 && <Notice kind="warning">{t("visit.alarm")}</Notice>}
      {tried && open.length > 0 && <Notice kind="error">{t("visit.open", { count: open.length })}</Notice>}
      <BottomActions>
        <Button look="primary" size="large" wide busy={busy} onClick={() => void submit()}>
          {t(alarms.length > 0 ? "visit.saveAndReport" : "visit.save")}
        </Button>
      </BottomActions>
    </>
  );
}

function withAnswer(before: Answers, key: string, answer: Answers[string] | undefined): Answers {
  const { [key]: _, ...others } = before;
  return answer === undefined || answer === "" ? others : { ...others, [key]: answer };
}

const PATIENCE_MS = 4_000;

/** Where the phone is if it can tell at once: a visit is not held up by it. */
async function whereNow(): Promise<{ lon: number; lat: number } | null> {
  const found = findPosition().then(
    ({ lon, lat }) => ({ lon, lat }),
    () => null,
  );
  return Promise.race([found, new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS))]);
}
