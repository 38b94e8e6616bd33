import type { ReactNode } from "react";
import "./figures.css";

export type Figure = {
  name: string;
  value: ReactNode;
  tone?: "jade" | "cinnabar" | "ochre";
  /** Goes to what the figure counts. */
  onOpen?: () => void;
};

/** A few figures side by side, large enough to be read across the room. */
export const Figures = ({ label, figures }: { label: string; figures: readonly Figure[] }) => (
  <ul className="framed figures" aria-label={label}>
    {figures.map(({ name, value, tone, onOpen }) => {
      const inside = (
        <>
          <span className="figures-name">{name}</span>
          <span className={`figures-value${tone ? ` figures-${tone}` : ""}`}>{value}</span>
        </>
      );
      return (
        <li key={name}>
          {onOpen ? (
            <button type="button" className="figures-one" onClick={onOpen}>
              {inside}
            </button>
          ) : (
            <div className="figures-one">{inside}</div>
          )}
        </li>
      );
    })}
  </ul>
);
