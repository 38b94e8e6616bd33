import { useQuery } from "@tanstack/react-query";
import type { Persona } from "@zhida/demo/contract";
import { useTranslation } from "react-i18next";
import { signInWithPassword } from "../../api/identity.ts";
import { useText } from "../../i18n/use-text.ts";
import { demoQuery } from "../../portal/demo/demo-queries.ts";
import { useSignIn } from "../../session/use-sign-in.ts";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import "./sign-in-page.css";

/** The staff of the demo county: one press and one holds that office. */
export function StaffPersonas({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useQuery(demoQuery);
  const signIn = useSignIn(({ idNumber, password }: Persona) =>
    signInWithPassword({ idNumber, password, channel: "console" }),
  );
  const problem = useSentence(signIn.error);
  const staff = data?.personas.filter((persona) => persona.home === "console") ?? [];
  return (
    <div className="stack">
      {signIn.isError && <Notice kind="error">{problem}</Notice>}
      <ul className="staff-personas" aria-label={t("demo.staff")}>
        {staff.map((persona) => (
          <li key={persona.code}>
            <button
              type="button"
              className="staff-persona"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate(persona, { onSuccess: onDone })}
            >
              <strong>{persona.name}</strong>
              <span className="quiet small">{text(persona.role)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
