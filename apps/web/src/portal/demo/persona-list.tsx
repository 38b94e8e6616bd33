import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Persona } from "@zhida/demo/contract";
import { useTranslation } from "react-i18next";
import { signInWithPassword } from "../../api/identity.ts";
import { useText } from "../../i18n/use-text.ts";
import { useSignIn } from "../../session/use-sign-in.ts";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { demoQuery } from "./demo-queries.ts";
import "./persona-list.css";

/** The people of the demo county: one press and one is somebody. Staff are taken to the console, grid workers to their day. */
export function PersonaList({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery(demoQuery);
  const signIn = useSignIn(({ idNumber, password, home }: Persona) =>
    signInWithPassword({ idNumber, password, channel: home }),
  );
  const problem = useSentence(signIn.error);
  const of = (home: Persona["home"]) => data?.personas.filter((persona) => persona.home === home) ?? [];
  const be = (persona: Persona) =>
    signIn.mutate(persona, {
      onSuccess: ({ permissions }) => {
        const isWorker = permissions.includes("grid.work");
        if (persona.home === "console") return location.assign(isWorker ? "/grid" : "/console");
        void client.invalidateQueries({ queryKey: demoQuery.queryKey });
        onDone();
      },
    });
  return (
    <>
      {signIn.isError && <Notice kind="error">{problem}</Notice>}
      <Personas label={t("demo.residents")} personas={of("portal")} disabled={signIn.isPending} onChoose={be} />
      <details className="personas-staff">
        <summary>{t("demo.staff")}</summary>
        <Personas label={t("demo.staff")} personas={of("console")} disabled={signIn.isPending} onChoose={be} />
      </details>
    </>
  );
}

type PersonasProps = {
  label: string;
  personas: readonly Persona[];
  disabled: boolean;
  onChoose: (persona: Persona) => void;
};

function Personas({ label, personas, disabled, onChoose }: PersonasProps) {
  const text = useText();
  return (
    <ul className="personas" aria-label={label}>
      {personas.map((persona) => (
        <li key={persona.code}>
          <button type="button" className="persona" disabled={disabled} onClick={() => onChoose(persona)}>
            <span className="persona-mark" aria-hidden="true">
              {persona.name.slice(0, 1)}
            </span>
            <span>
              <strong>{persona.name}</strong>
              <br />
              <span className="quiet small">{text(persona.role)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
