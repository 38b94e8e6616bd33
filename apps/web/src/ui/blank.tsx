import type { ReactNode } from "react";
import "./blank.css";

type Props = { title: string; text?: string; children?: ReactNode; alert?: boolean };

/** An empty place, drawn: hills in mist, one sentence, and what to do next. */
export function Blank({ title, text, children, alert }: Props) {
  return (
    <div className="blank" role={alert ? "alert" : undefined}>
      <svg className="blank-picture" viewBox="0 0 180 90" fill="none" aria-hidden="true">
        <circle cx="132" cy="26" r="9" fill="var(--sun)" opacity="0.75" />
        <path d="M0 78c24-22 40-36 58-36s26 18 44 18 30-26 48-26 22 14 30 22v34H0z" fill="var(--hill-far)" />
        <path d="M0 90V82c18-8 30-20 50-20s34 16 56 16 38-12 74-6v18z" fill="currentColor" opacity="0.55" />
        <path d="M30 70h34M92 66h52M64 82h60" stroke="var(--paper)" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <h2>{title}</h2>
      {text && <p className="blank-text">{text}</p>}
      {children && <div className="row">{children}</div>}
    </div>
  );
}
