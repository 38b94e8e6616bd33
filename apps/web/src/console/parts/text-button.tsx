import type { ButtonHTMLAttributes } from "react";
import "./text-button.css";

/** Looks like a link and stands in a line like one; what it opens has no address of its own. */
export const TextButton = (props: ButtonHTMLAttributes<HTMLButtonElement>) => (
  <button type="button" {...props} className="text-button" />
);
