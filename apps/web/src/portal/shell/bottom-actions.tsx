import type { ReactNode } from "react";
import "./bottom-actions.css";

/** What one does next, where the thumb is: above the tabs on a phone, at the end of the page on a desk. */
export const BottomActions = ({ children }: { children: ReactNode }) => (
  <div className="bottom-actions">{children}</div>
);
