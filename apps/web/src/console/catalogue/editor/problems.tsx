import type { ItemProblem } from "@zhida/gov-services/contract";
import { createContext, type ReactNode, useContext } from "react";
import { useText } from "../../../i18n/use-text.ts";

const Problems = createContext<readonly ItemProblem[]>([]);

export const ProblemsProvider = ({ problems, children }: { problems: readonly ItemProblem[]; children: ReactNode }) => (
  <Problems value={problems}>{children}</Problems>
);

/** What is wrong at this place, and with `inside` also below it, in one sentence. */
export function useProblemAt(path: string, inside = false): string | undefined {
  const text = useText();
  const found = useContext(Problems).filter(
    (each) => each.path === path || (inside && each.path.startsWith(`${path}/`)),
  );
  return found.length === 0 ? undefined : [...new Set(found.map((each) => text(each.message)))].join(" ");
}

/** Findings that stand at a place rather than in a field. */
export function ProblemsAt({ path, inside }: { path: string; inside?: boolean }) {
  const problem = useProblemAt(path, inside);
  if (!problem) return null;
  return (
    <p className="field-error" role="alert">
      {problem}
    </p>
  );
}
