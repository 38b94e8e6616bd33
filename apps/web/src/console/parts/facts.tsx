import type { ReactNode } from "react";
import "./facts.css";

export type Fact = { name: string; value: ReactNode };

/** Names and values, in as many columns as there is room for. */
export const Facts = ({ facts }: { facts: readonly (Fact | false)[] }) => (
  <dl className="facts">
    {facts.flatMap((fact) =>
      fact
        ? [
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>,
          ]
        : [],
    )}
  </dl>
);
