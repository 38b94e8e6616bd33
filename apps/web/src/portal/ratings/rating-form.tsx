import { useQuery } from "@tanstack/react-query";
import type { Level, RatingInput } from "@zhida/feedback/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StarChoice } from "../../ui/stars.tsx";
import { SwitchRow } from "../../ui/switch.tsx";
import "../../ui/field.css";
import { ratingRulesQuery } from "./rating-queries.ts";

type Input = z.input<typeof RatingInput>;
type Props = { busy: boolean; error: unknown; onRate: (input: Input) => void };

/** 好差评: five levels, reasons that fit the level, a comment. */
export function RatingForm({ busy, error, onRate }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { data: rules } = useQuery(ratingRulesQuery);
  const [level, setLevel] = useState<Level | null>(null);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const [comment, setComment] = useState("");
  const [anonymous, setAnonymous] = useState(false);
  const problem = useSentence(error);
  const offered = rules?.reasons.filter((reason) => level !== null && reason.levels.includes(level)) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (level === null || busy) return;
    const fitting = reasons.filter((code) => offered.some((reason) => reason.code === code));
    onRate({ level, reasons: fitting, comment, anonymous });
  };
  const toggle = (code: string, on: boolean) =>
    setReasons(on ? [...reasons, code] : reasons.filter((each) => each !== code));
  return (
    <form className="stack" onSubmit={submit}>
      <StarChoice legend={t("rating.level")} level={level} onChange={setLevel} />
      {offered.length > 0 && (
        <fieldset className="choices">
          <legend className="field-label">{t("rating.reasons")}</legend>
          {offered.map((reason) => (
            <label key={reason.code} className="choice">
              <input
                type="checkbox"
                checked={reasons.includes(reason.code)}
                onChange={(event) => toggle(reason.code, event.target.checked)}
              />
              {text(reason.label)}
            </label>
          ))}
        </fieldset>
      )}
      {level !== null && rules && level <= rules.parameters.reworkLevel && (
        <Notice>{t("rating.rework", { count: rules.parameters.reworkWorkdays })}</Notice>
      )}
      <Field label={t("rating.comment")} hint={t("rating.commentHint")}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            maxLength={rules?.parameters.commentMaxLength}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        )}
      </Field>
      <SwitchRow
        label={t("rating.anonymous")}
        hint={t("rating.anonymousHint")}
        checked={anonymous}
        onChange={setAnonymous}
      />
      {error !== null && error !== undefined && <Notice kind="error">{problem}</Notice>}
      <Button type="submit" look="primary" size="large" wide busy={busy} disabled={level === null}>
        {t("rating.submit")}
      </Button>
    </form>
  );
}
