import type { ButtonHTMLAttributes } from "react";
import "./button.css";

type Look = {
  look?: "primary" | "secondary" | "quiet" | "danger";
  size?: "small" | "medium" | "large";
  wide?: boolean;
};

type Props = ButtonHTMLAttributes<HTMLButtonElement> & Look & { busy?: boolean };

/** `busy` keeps the button in its place and size, and a second press does nothing. */
export function Button({ look, size, wide, busy = false, children, className, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`${buttonClass({ look, size, wide })} ${className ?? ""}`}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && <span className="button-spin" aria-hidden="true" />}
      {children}
    </button>
  );
}

/** The same look for a link. */
export const buttonClass = ({ look = "secondary", size = "medium", wide = false }: Look = {}): string =>
  `button button-${look} button-${size}${wide ? " button-wide" : ""}`;
