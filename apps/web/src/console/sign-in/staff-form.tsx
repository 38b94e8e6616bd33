import { useTranslation } from "react-i18next";
import { signInByPasskey } from "../../session/passkey.ts";
import { PasswordSignIn } from "../../session/password-sign-in.tsx";
import { useSignIn } from "../../session/use-sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";

/** By ID number and password, or by passkey. */
export function StaffForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const passkey = useSignIn(() => signInByPasskey("console"));
  const problem = useSentence(passkey.error);
  const isGivenUp = passkey.error?.name === "NotAllowedError";
  return (
    <PasswordSignIn channel="console" onDone={onDone}>
      {passkey.isError && <Notice kind="error">{isGivenUp ? t("signIn.passkeyGivenUp") : problem}</Notice>}
      {"PublicKeyCredential" in globalThis && (
        <Button wide busy={passkey.isPending} onClick={() => passkey.mutate(undefined, { onSuccess: onDone })}>
          {t("signIn.passkey")}
        </Button>
      )}
    </PasswordSignIn>
  );
}
