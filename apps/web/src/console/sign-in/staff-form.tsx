import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { signInWithPassword } from "../../api/identity.ts";
import { signInByPasskey } from "../../session/passkey.ts";
import { useSignIn } from "../../session/use-sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";

/** By ID number and password, or by passkey. */
export function StaffForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [idNumber, setIdNumber] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useSignIn(signInWithPassword);
  const passkey = useSignIn(() => signInByPasskey("console"));
  const problem = useSentence(signIn.error ?? passkey.error);
  const isGivenUp = passkey.error?.name === "NotAllowedError";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ idNumber, password, channel: "console" }, { onSuccess: onDone });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t("signIn.idNumber")}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            autoComplete="username"
            spellCheck={false}
            maxLength={18}
            required
            value={idNumber}
            onChange={(event) => setIdNumber(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("signIn.password")}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      {(signIn.isError || passkey.isError) && (
        <Notice kind="error">{isGivenUp ? t("signIn.passkeyGivenUp") : problem}</Notice>
      )}
      <Button type="submit" look="primary" wide busy={signIn.isPending}>
        {t("signIn.submit")}
      </Button>
      {"PublicKeyCredential" in globalThis && (
        <Button wide busy={passkey.isPending} onClick={() => passkey.mutate(undefined, { onSuccess: onDone })}>
          {t("signIn.passkey")}
        </Button>
      )}
    </form>
  );
}
