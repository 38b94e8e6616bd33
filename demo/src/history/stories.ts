import type { Application, FieldValue } from "@zhida/gov-services/contract";
import { apply } from "./apply.ts";
import { handle } from "./handle.ts";
import { callBack, type Opinion, putRight, rate } from "./rate.ts";
import type { Applicant, Story } from "./story.ts";

/** Decided at once; rated on the next working day, if at all. */
export const atOnce = (
  applicant: Applicant,
  item: string,
  answers: Record<string, FieldValue> = {},
  opinion?: Opinion,
): Story =>
  async function* ({ desk }) {
    const actor = await applicant();
    const { case: opened } = await apply(desk, actor, item, answers);
    if (!opinion || !opened) return;
    yield 1;
    await rate(desk, actor, opened.id, opinion);
  };

/** What the department does with a case, one step after so many working days. */
export interface Step {
  after: number;
  by: "officer" | "head";
  event: string;
  note?: string;
}

export interface Handled {
  item: string;
  department: string;
  answers?: Record<string, FieldValue>;
  /** Ends wherever these end: the case may still be open today. */
  steps: Step[];
  opinion?: Opinion;
}

/** Handed in, and handled by officers step by step. */
export const byOfficers = (applicant: Applicant, { item, department, answers, steps, opinion }: Handled): Story =>
  async function* ({ desk, offices }) {
    const actor = await applicant();
    const caseId = caseOf(await apply(desk, actor, item, answers));
    for (const { after, by, event, note } of steps) {
      yield after;
      await handle(
        desk,
        await offices(department, by === "head" ? "department_head" : "department_officer"),
        caseId,
        event,
        note,
      );
    }
    if (!opinion) return;
    yield 2;
    await rate(desk, actor, caseId, opinion);
  };

/** A bad rating, what the department changed, and a call that puts it right. */
export const putRightAgain = (
  applicant: Applicant,
  handled: Handled & { opinion: Opinion },
  measures: string,
  record: string,
): Story =>
  async function* (stage) {
    const { desk, offices } = stage;
    const actor = await applicant();
    const caseId = caseOf(await apply(desk, actor, handled.item, handled.answers));
    const officer = await offices(handled.department, "department_officer");
    for (const { after, by, event, note } of handled.steps) {
      yield after;
      const doer = by === "head" ? await offices(handled.department, "department_head") : officer;
      await handle(desk, doer, caseId, event, note);
    }
    yield 1;
    const { reworkId } = await rate(desk, actor, caseId, handled.opinion);
    if (!reworkId) return;
    yield 3;
    await putRight(desk, officer, reworkId, measures);
    yield 1;
    await callBack(desk, officer, reworkId, record);
    yield 1;
    await rate(desk, actor, caseId, { level: 4, reasons: ["kind"], comment: "后来处理得很认真，谢谢。" });
  };

function caseOf({ case: opened, itemCode }: Application): string {
  if (!opened) throw new RangeError(`${itemCode} was handed in without a case`);
  return opened.id;
}
