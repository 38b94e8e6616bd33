import { type ReactNode, useId } from "react";
import "./panels.css";

type Props = { title: string; aside?: ReactNode; className?: string; children: ReactNode };

/** One part of a column: a quiet heading, and what it says. */
export function Panel({ title, aside, className = "", children }: Props) {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
