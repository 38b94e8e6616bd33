import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { requestCode, signInWithCode } from "../../api/identity.ts";
import { useSignIn } from "../../session/use-sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { DemoCode } from "./demo-code.tsx";

export function CodeForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState("");
  const [wait, startWaiting] = useCountdown();
  const send = useMutation({ mutationFn: requestCode, onSuccess: (sent) => startWaiting(sent.resendInSeconds) });
  const signIn = useSignIn(signInWithCode);
  const problem = useSentence(signIn.error ?? send.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ phone, code, channel: "portal" }, { onSuccess: onDone });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t("signIn.phone")}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="tel"
            inputMode="numeric"
            autoComplete="tel-national"
            pattern="1[3-9][0-9]{9}"
            maxLength={11}
            required
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("signIn.code")} hint={send.isSuccess ? t("signIn.codeSent") : undefined}>
        {(wiring) => (
          <div className="input-affix">
            <input
              {...wiring}
              className="input"
              inputMode="numeric"
              autoComplete="one-time-code"
              pattern="[0-9]{6}"
              maxLength={6}
              required
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            <Button
              busy={send.isPending}
              disabled={wait > 0 || !/^1[3-9]\d{9}$/.test(phone)}
              onClick={() => send.mutate(phone)}
            >
              {wait > 0 ? t("signIn.resendIn", { seconds: wait }) : t("signIn.sendCode")}
            </Button>
          </div>
        )}
      </Field>
      {send.isSuccess && <DemoCode phone={phone} onCode={setCode} />}
      {(signIn.isError || send.isError) && <Notice kind="error">{problem}</Notice>}
      <Button type="submit" look="primary" size="large" wide busy={signIn.isPending}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}

function useCountdown(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
