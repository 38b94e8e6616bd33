import type { Answers, VisitField, VisitForm } from "@zhida/gov-grid/contract";

/** Required questions without an answer, and numbers that are none. */
export const openQuestions = ({ fields }: VisitForm, answers: Answers): VisitField[] =>
  fields.filter(({ key, kind, required }) => {
    const answer = answers[key];
    if (answer === undefined) return required && kind !== "check";
    return kind === "number" && typeof answer !== "number";
  });

/** Questions whose answer calls for a report. */
export const alarmsOf = ({ fields }: VisitForm, answers: Answers): VisitField[] =>
  fields.filter(({ key, kind, alarm }) => {
    if (alarm === null) return false;
    return kind === "check" ? String(answers[key] ?? false) === alarm : answers[key] === alarm;
  });

/** A box that was not ticked is a no, said. */
export const withUnticked = ({ fields }: VisitForm, answers: Answers): Answers => ({
  ...Object.fromEntries(fields.filter(({ kind }) => kind === "check").map(({ key }) => [key, false])),
  ...answers,
});
