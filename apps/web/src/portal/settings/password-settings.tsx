import { useMutation } from "@tanstack/react-query";
import type { Me } from "@zhida/identity/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { changePassword } from "../../api/identity.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";

export function PasswordSettings({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation({
    mutationFn: () => changePassword({ current: current || undefined, next }),
    onSuccess: () => {
      setCurrent("");
      setNext("");
      toast(t("password.changed"));
    },
  });
  const problem = useSentence(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending) change.mutate();
  };
  return (
    <Card title={t("password.title")}>
      <form className="stack" onSubmit={submit}>
        <input
          type="text"
          className="visually-hidden"
          autoComplete="username"
          value={me.name}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        {me.hasPassword && (
          <Field label={t("password.current")}>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                type="password"
                autoComplete="current-password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t("password.next")} hint={t("password.rule")}>
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              type="password"
              autoComplete="new-password"
              required
              minLength={8}
              maxLength={64}
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
          )}
        </Field>
        {change.isError && <Notice kind="error">{problem}</Notice>}
        <Button type="submit" busy={change.isPending} disabled={next === ""}>
          {t("password.submit")}
        </Button>
      </form>
    </Card>
  );
}
