import type { Answers, VisitField, VisitForm } from "../contract.ts";
import { refuse } from "../refusals.ts";

/** Refuses what is missing or no choice; what the form does not ask is left out. Alarms: keys of the answers that call for a report. */
export function checkAnswers({ fields }: VisitForm, answers: Answers): { answers: Answers; alarms: string[] } {
  const kept: Answers = {};
  const alarms: string[] = [];
  for (const field of fields) {
    const answer = answers[field.key];
    const isEmpty = answer === undefined || answer === "";
    if (isEmpty ? field.required : !fits(field, answer))
      throw refuse("answer_wrong", { params: { field: field.label.zh } });
    if (isEmpty) continue;
    kept[field.key] = answer;
    if (field.alarm !== null && String(answer) === field.alarm) alarms.push(field.key);
  }
  return { answers: kept, alarms };
}

function fits({ kind, options }: VisitField, answer: Answers[string]): boolean {
  switch (kind) {
    case "check":
      return typeof answer === "boolean";
    case "number":
      return typeof answer === "number" && Number.isFinite(answer);
    case "choice":
      return options.some(({ value }) => value === answer);
    case "text":
      return typeof answer === "string";
  }
}
