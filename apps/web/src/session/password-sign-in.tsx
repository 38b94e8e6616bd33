import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { signInWithPassword } from "../api/identity.ts";
import { Button } from "../ui/button.tsx";
import { useSentence } from "../ui/failure.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { useSignIn } from "./use-sign-in.ts";

type Props = {
  channel: Parameters<typeof signInWithPassword>[0]["channel"];
  size?: ComponentProps<typeof Button>["size"];
  onDone: () => void;
  /** Other ways to sign in. */
  children?: ReactNode;
};

/** By ID number and password. */
export function PasswordSignIn({ channel, size, onDone, children }: Props) {
  const { t } = useTranslation();
  const [idNumber, setIdNumber] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useSignIn(signInWithPassword);
  const problem = useSentence(signIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ idNumber, password, channel }, { onSuccess: onDone });
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
      {signIn.isError && <Notice kind="error">{problem}</Notice>}
      <Button type="submit" look="primary" size={size} wide busy={signIn.isPending}>
        {t("signIn.submit")}
      </Button>
      {children}
    </form>
  );
}
