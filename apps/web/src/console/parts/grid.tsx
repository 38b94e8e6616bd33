import type { ReactNode } from "react";
import "./grid.css";

/** Fields beside each other where there is room. */
export const Grid = ({ children }: { children: ReactNode }) => <div className="grid-two">{children}</div>;
