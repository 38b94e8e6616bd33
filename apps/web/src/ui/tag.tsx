import type { ReactNode } from "react";
import "./tag.css";

export type Tone = "plain" | "jade" | "cinnabar" | "ochre" | "slate";

export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
