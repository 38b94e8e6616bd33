import {
  crossesItself,
  Plate,
  type Site,
  type TruckApproval,
  TruckApprovalContent,
} from "@zhida/gov-monitoring/contract";
import { clockOf, minutesOf } from "./day-hours.ts";
import { type Route, rounded } from "./route-edits.ts";

/** In the address of an approval that is being drawn for the first time. */
export const NEW_APPROVAL = "-";

/** An approval as it stands in the form: hours as people write them, sites not yet chosen. */
export type ApprovalDraft = Omit<TruckApprovalContent, "site" | "disposal" | "plates" | "hours"> & {
  site: string | undefined;
  disposal: string | undefined;
  plates: readonly string[];
  from: string;
  until: string;
};

export const blankDraft = (today: string): ApprovalDraft => ({
  number: "",
  site: undefined,
  disposal: undefined,
  plates: [],
  route: [],
  validFrom: today,
  validTo: "",
  from: "06:00",
  until: "22:00",
});

export const draftOf = ({ hours, ...approval }: TruckApproval): ApprovalDraft => ({
  number: approval.number,
  site: approval.site,
  disposal: approval.disposal,
  plates: approval.plates,
  route: approval.route,
  validFrom: approval.validFrom,
  validTo: approval.validTo,
  from: clockOf(hours.from),
  until: clockOf(hours.until),
});

export type DraftProblem =
  | "missing"
  | "routeMissing"
  | "plateWrong"
  | "datesWrong"
  | "hourWrong"
  | "hoursSame"
  | "crosses";
export type DraftProblems = Partial<Record<keyof ApprovalDraft, DraftProblem>>;

/** What is still wrong, by field; the server looks at the rest. */
export function problemsOf(draft: ApprovalDraft): DraftProblems {
  const [from, until] = [minutesOf(draft.from), minutesOf(draft.until)];
  const problems: Partial<Record<keyof ApprovalDraft, DraftProblem | false>> = {
    number: draft.number.trim() === "" && "missing",
    site: !draft.site && "missing",
    disposal: !draft.disposal && "missing",
    plates: draft.plates.length === 0 ? "missing" : draft.plates.some((each) => !isPlate(each)) && "plateWrong",
    validFrom: draft.validFrom === "" && "missing",
    validTo: draft.validTo === "" ? "missing" : draft.validTo < draft.validFrom && "datesWrong",
    from: from === undefined && "hourWrong",
    until: until === undefined ? "hourWrong" : from === until && "hoursSame",
    route: draft.route.length < 2 ? "routeMissing" : crossesItself(draft.route) && "crosses",
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem)) as DraftProblems;
}

/** The draft as the server takes it; undefined while something is wrong. */
export function contentOf({ from, until, ...draft }: ApprovalDraft): TruckApprovalContent | undefined {
  if (Object.keys(problemsOf({ from, until, ...draft })).length > 0) return undefined;
  return TruckApprovalContent.parse({ ...draft, hours: { from: minutesOf(from), until: minutesOf(until) } });
}

/** From the middle of one site straight to that of the other: where drawing begins. */
export function straightBetween(from: Site | undefined, to: Site | undefined): Route {
  return from && to ? [middleOf(from), middleOf(to)] : [];
}

const isPlate = (text: string) => Plate.safeParse(text).success;

function middleOf({ polygon: [ring = []] }: Site): Route[number] {
  const corners = ring.slice(1);
  const sum = (axis: 0 | 1) => corners.reduce((total, corner) => total + corner[axis], 0) / corners.length;
  return rounded(sum(0), sum(1));
}
