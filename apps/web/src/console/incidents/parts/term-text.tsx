import type { Term } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";

export function TermText({ term }: { term: Term }) {
  const { t } = useTranslation("command");
  return t(`term.said.${term.unit}`, { count: term.amount });
}
