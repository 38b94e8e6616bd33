import type { ButtonHTMLAttributes } from "react";
import "./icon-button.css";

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { label: string };

export function IconButton({ label, className, ...rest }: Props) {
  return (
    <button type="button" {...rest} aria-label={label} title={label} className={`icon-button ${className ?? ""}`} />
  );
}
