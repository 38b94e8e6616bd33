import type { ReactNode } from "react";
import "./even-row.css";

type Props = { label: string; className: string; children: ReactNode };

/** A few things of one kind on one line, all as wide as each other. */
export const EvenRow = ({ label, className, children }: Props) => (
  <fieldset className={`even-row ${className}`} aria-label={label}>
    {children}
  </fieldset>
);
