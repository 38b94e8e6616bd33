import { Link } from "@tanstack/react-router";
import type { CheckUpStep, Entitlement } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";

/** What the last answer opened and closed; read out where something did. */
export function JustChanged({ step }: { step: CheckUpStep | undefined }) {
  const { t } = useTranslation("entitlements");
  const { gained = [], lost = [] } = step ?? {};
  return (
    <div className="stack just-changed" role="status">
      {gained.length > 0 && (
        <Notice kind="good">
          <strong>{t("checkUp.gained", { count: gained.length })}</strong>
          <Names of={gained} />
        </Notice>
      )}
      {lost.length > 0 && (
        <Notice>
          <strong>{t("checkUp.lost", { count: lost.length })}</strong>
          <Names of={lost} />
        </Notice>
      )}
    </div>
  );
}

function Names({ of }: { of: readonly Entitlement[] }) {
  const text = useText();
  return (
    <ul>
      {of.map(({ policy, name }) => (
        <li key={policy}>
          <Link to="/entitlements/$policy" params={{ policy }}>
            {text(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
