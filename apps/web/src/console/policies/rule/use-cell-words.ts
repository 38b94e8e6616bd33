import { useQuery } from "@tanstack/react-query";
import type { Dictionary, FactSummary } from "@zhida/matching/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { dictionaryQuery } from "../policy-queries.ts";
import { type CellWords, cellWords, named } from "./cell-words.ts";

export type Says = {
  /** A cell under the column that tests `expression`. */
  cell(text: string, expression: string): string;
  /** A formula or a column's expression, names in words. */
  formula(text: string): string;
  fact(name: string): FactSummary | undefined;
};

const NOTHING: Dictionary = { facts: [], parameters: [], functions: [] };

/** Reads cells and formulas aloud: codes and names by the dictionary, amounts in yuan. */
export function useCellWords(): Says {
  const { t } = useTranslation("policies");
  const text = useText();
  const { money, date } = useFormats();
  const { data = NOTHING } = useQuery(dictionaryQuery());
  return useMemo(() => {
    const facts = new Map(data.facts.map((fact) => [fact.name as string, fact]));
    const parameters = new Map(data.parameters.map((parameter) => [parameter.name as string, parameter.label]));
    const name = (dotted: string) => {
      const label = facts.get(dotted)?.label ?? parameters.get(dotted);
      return label && text(label);
    };
    const literal = (written: string, fact: FactSummary | undefined, expression: string) => {
      if (written === "true" || written === "false") return t(written === "true" ? "affirmed" : "denied");
      const day = /^date\("(\d{4}-\d{2}-\d{2})"\)$/.exec(written);
      if (day) return date(day[1]!);
      const quoted = /^"([^"]*)"$/.exec(written);
      if (quoted) {
        const code = fact?.values.find((each) => each.code === quoted[1]);
        return code ? text(code.label) : quoted[1];
      }
      if (!/^-?\d+(\.\d+)?$/.test(written)) return undefined;
      if (/Fen$/.test(expression)) return money(Number(written));
      return fact?.unit ? `${written} ${text(fact.unit)}` : written;
    };
    const wordsFor = (expression: string): CellWords => ({
      any: t("cell.any"),
      or: t("cell.or"),
      and: t("cell.and"),
      nothing: t("cell.nothing"),
      not: (what) => t("cell.not", { what }),
      compare: (sign, value) => t(`cell.compare.${comparisons[sign]}`, { value }),
      between: (from, to) => t("cell.between", { from, to }),
      literal: (written) => literal(written, facts.get(expression), expression),
      name,
    });
    return {
      cell: (written, expression) => cellWords(written, wordsFor(expression)),
      formula: (written) => named(written, { name }),
      fact: (dotted) => facts.get(dotted),
    };
  }, [data, t, text, money, date]);
}

const comparisons = { "<": "below", "<=": "atMost", ">": "above", ">=": "atLeast" } as const;
