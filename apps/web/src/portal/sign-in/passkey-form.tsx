import { useTranslation } from "react-i18next";
import { signInByPasskey } from "../../session/passkey.ts";
import { passkeysPossible } from "../../session/passkeys-possible.ts";
import { useSignIn } from "../../session/use-sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";

export function PasskeyForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const signIn = useSignIn(() => signInByPasskey("portal"));
  const problem = useSentence(signIn.error);
  const givenUp = signIn.error?.name === "NotAllowedError";
  if (passkeysPossible !== "yes") return <Notice kind="warning">{t(`signIn.noPasskeys.${passkeysPossible}`)}</Notice>;
  return (
    <div className="stack">
      <p className="quiet">{t("signIn.passkeyLead")}</p>
      {signIn.isError && <Notice kind="error">{givenUp ? t("signIn.passkeyGivenUp") : problem}</Notice>}
      <Button
        look="primary"
        size="large"
        wide
        busy={signIn.isPending}
        onClick={() => signIn.mutate(undefined, { onSuccess: onDone })}
      >
        {t("signIn.passkeySubmit")}
      </Button>
    </div>
  );
}
