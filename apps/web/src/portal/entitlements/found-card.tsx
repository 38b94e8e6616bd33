import { Link } from "@tanstack/react-router";
import type { Entitlement, LegalSource } from "@zhida/matching/contract";
import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import { LegalGround } from "./legal-source.tsx";
import "./found-card.css";

export type FoundTone = "now" | "away" | "missing";

type Props = {
  tone: FoundTone;
  entitlement: Entitlement;
  /** Beside the name: state, amount. */
  facts?: ReactNode;
  /** What stands as the one sentence; the reason where left out. */
  sentence?: ReactNode;
  source?: LegalSource | null;
  button: ReactNode;
};

/** One policy: its name, one plain sentence, its legal ground on demand, and one button. */
export function FoundCard({ tone, entitlement, facts, sentence, source, button }: Props) {
  const text = useText();
  return (
    <article className={`framed found-card found-${tone}`}>
      <div className="found-card-text">
        <div>
          <h4>
            <Link to="/entitlements/$policy" params={{ policy: entitlement.policy }}>
              {text(entitlement.name)}
            </Link>
          </h4>
          <div className="row small">
            <span className="quiet">{text(entitlement.department.name)}</span>
            {facts}
          </div>
        </div>
        <p>{sentence ?? text(entitlement.reason)}</p>
        {source && <LegalGround source={source} />}
      </div>
      <div className="found-card-button">{button}</div>
    </article>
  );
}
