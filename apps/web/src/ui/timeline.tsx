import type { ReactNode } from "react";
import "./timeline.css";

export type Step = {
  key: string | number;
  title: ReactNode;
  /** When, and by whom. */
  meta?: ReactNode;
  text?: ReactNode;
  stage?: "past" | "now" | "next";
};

/** What happened, in order. */
export function Timeline({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="timeline">
      {steps.map(({ key, title, meta, text, stage = "past" }) => (
        <li key={key} className={`timeline-step timeline-${stage}`} aria-current={stage === "now" ? "step" : undefined}>
          <span className="timeline-title">{title}</span>
          {meta && <span className="quiet small">{meta}</span>}
          {text && <div>{text}</div>}
        </li>
      ))}
    </ol>
  );
}
