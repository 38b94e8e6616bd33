import type { Action, Case } from "@zhida/caseflow/contract";
import type { Notice } from "@zhida/notify";
import type { Payment } from "@zhida/payments/contract";
import type { Work } from "@zhida/platform";
import { dueAt, lastDayOf } from "@zhida/workdays";
import type { ApplicationState, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import type { ApplicationRow } from "../store/applications.ts";
import { resultText } from "./result-text.ts";

export type CaseNews = {
  row: ApplicationRow;
  state: ApplicationState;
  found: Case;
  action: Action;
  item: ServiceItem;
  isAccepted: boolean;
  isDecided: boolean;
  payment: Payment | undefined;
};

/** What the applicant is told about one step of his case; steps inside the department are not news to him. */
export async function noticesOf(services: Services, work: Work, news: CaseNews): Promise<Notice[]> {
  const { row, state, found, action, item } = news;
  const base = { to: row.person_id, link: `/applications/${row.id}`, dedupeKey: `case:${found.id}:${action.seq}` };
  const about = { item: item.name, number: found.number };
  const reason = action.note ?? action.label;
  if (news.isDecided) {
    if (state === "approved") {
      return [{ ...base, template: "case.approved", params: { ...about, result: resultText(item, news.payment) } }];
    }
    if (found.outcome === "withdrawn") return [{ ...base, template: "case.withdrawn", params: about }];
    const template = found.outcome === "not_accepted" ? "case.not-accepted" : "case.rejected";
    return [{ ...base, template, params: { ...about, reason } }];
  }
  if (news.isAccepted) {
    return [
      {
        ...base,
        template: "case.accepted",
        params: { ...about, dueAt: found.clock.dueAt ? lastDayOf(found.clock.dueAt) : "" },
      },
    ];
  }
  if (state === "supplement" && row.state !== "supplement") {
    const until = await answerBy(services, work, found);
    return [{ ...base, template: "case.supplement-needed", params: { ...about, materials: reason, dueAt: until } }];
  }
  if (state === "submitted" && row.state === "supplement") {
    return [{ ...base, template: "case.supplement-received", params: about }];
  }
  return [];
}

/** Until when the applicant may answer, by the process. */
async function answerBy({ caseflow }: Services, work: Work, found: Case): Promise<string> {
  const { machine } = await caseflow.definitions.get(work, found.process);
  const term = machine.states[found.state.name]?.meta.term;
  const start = work.now.toISOString();
  return lastDayOf(term ? dueAt({ start, amount: term.amount, unit: term.unit }) : start);
}
