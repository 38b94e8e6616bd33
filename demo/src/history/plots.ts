import type { FieldValue } from "@zhida/gov-services/contract";
import type { Actor } from "@zhida/identity";
import type { Enterprise } from "../enterprises/enterprise.ts";
import { opinions, overdueOpinion, passedAroundOpinion } from "./opinions.ts";
import { atOnce, byOfficers, putRightAgain, type Step } from "./stories.ts";
import type { Applicant, Plot, Story } from "./story.ts";
import type { Resident, Townspeople } from "./townspeople.ts";

export type Caller = (resident: Resident, enterprise?: Enterprise) => Promise<Actor>;

/** Some sixty applications of seven weeks: most done at once, some with officers, a few late, two rated badly. */
export function plots(people: Townspeople, caller: Caller): Plot[] {
  const self =
    (resident: Resident): Applicant =>
    () =>
      caller(resident);
  const spread = (
    list: readonly Resident[],
    first: number,
    every: number,
    story: (one: Resident, n: number) => Story,
  ) => list.map((one, n) => ({ from: first + n * every, story: story(one, n) }));
  const opinion = (n: number) => opinions[n % opinions.length];
  return [
    ...spread(people.buyers, 0, 1, (one, n) => atOnce(self(one), "hpf.withdraw-purchase", {}, opinion(n))),
    ...spread(people.insured, 2, 1, (one, n) => atOnce(self(one), "hrss.insurance-certificate", {}, opinion(n + 5))),
    ...spread(people.mothers, 4, 4, (one, n) => atOnce(self(one), "hlth.childcare-subsidy", {}, opinion(n + 3))),
    ...spread(people.unemployed, 5, 3, (one, n) => atOnce(self(one), "hrss.unemployment-benefit", {}, opinion(n + 7))),
    ...businesses(people.founders, self),
    ...transfers(people, self),
    ...people.grocers.map(({ resident, enterprise }, n) => ({
      from: 12 + n * 5,
      story: byOfficers(() => caller(resident, enterprise), {
        item: "amr.food-licence",
        department: "AMR",
        answers: foodAnswers(enterprise, resident),
        steps: n < 2 ? accepted.concat(granted) : n === 2 ? accepted : [],
        opinion: n === 0 ? opinion(7) : undefined,
      }),
    })),
  ];
}

const accepted: Step[] = [{ after: 1, by: "officer", event: "accept" }];
const reviewed: Step[] = [{ after: 1, by: "officer", event: "recommend-approval" }];
const decided: Step[] = [{ after: 1, by: "head", event: "approve" }];
const delivered: Step[] = [{ after: 1, by: "officer", event: "deliver" }];
const granted: Step[] = [...reviewed, ...decided, ...delivered];

/** Individual businesses in every stage of their registration. */
function businesses(founders: readonly Resident[], self: (resident: Resident) => Applicant): Plot[] {
  const ways: { from: number; steps: Step[]; rated?: number }[] = [
    { from: 1, steps: [...accepted, ...granted], rated: 7 },
    { from: 3, steps: [...accepted, ...granted], rated: 4 },
    { from: 4, steps: [...late, ...granted] },
    { from: 6, steps: [...accepted, ...rejected] },
    { from: 7, steps: [...accepted, ...granted] },
    { from: 9, steps: [...accepted, ...granted], rated: 9 },
    { from: 11, steps: [] },
    { from: 13, steps: accepted },
    { from: 18, steps: [{ after: 1, by: "officer", event: "request-supplement", note: needsLease }] },
    { from: 24, steps: [...accepted, ...reviewed] },
    { from: 26, steps: [...accepted, ...reviewed, ...decided] },
    { from: 27, steps: accepted },
    { from: 29, steps: [] },
    { from: 30, steps: [] },
  ];
  return ways.flatMap(({ from, steps, rated }, n) => {
    const founder = founders[n];
    if (!founder) return [];
    const handled = { item: "amr.individual-business", department: "AMR", answers: businessAnswers(founder, n), steps };
    const story =
      n === 2
        ? byOfficers(self(founder), { ...handled, opinion: overdueOpinion })
        : n === 4
          ? putRightAgain(self(founder), { ...handled, opinion: passedAroundOpinion }, measures, record)
          : byOfficers(self(founder), { ...handled, opinion: rated === undefined ? undefined : opinions[rated] });
    return [{ from, story }];
  });
}

const settled: Step[] = [{ after: 2, by: "officer", event: "approve" }];

/** Accounts and insurance that people bring along from elsewhere: one officer each, some still on the desk today. */
function transfers({ buyers, insured }: Townspeople, self: (resident: Resident) => Applicant): Plot[] {
  const stages: Step[][] = [[...accepted, ...settled], accepted, [], [...accepted, ...settled], accepted, []];
  const fund = { fromCentre: "锦川市住房公积金管理中心", fromEmployer: "锦川市恒达商贸有限公司" };
  const pension = { fromPlace: "锦川县社会保险中心", fromTo: "2025-10-31" };
  const moved = (list: Resident[], item: string, department: string, answers: Record<string, FieldValue>) =>
    list.slice(0, stages.length).map((one, n) => ({
      from: 16 + 3 * n,
      story: byOfficers(self(one), { item, department, answers, steps: stages[n] ?? [] }),
    }));
  return [
    ...moved(buyers, "hpf.transfer-in", "HPF", fund),
    ...moved(insured, "hrss.pension-transfer", "HRSS", pension),
  ];
}

const late: Step[] = [{ after: 8, by: "officer", event: "accept" }];
const rejected: Step[] = [
  {
    after: 1,
    by: "officer",
    event: "recommend-rejection",
    note: "申请名称与县内已登记个体工商户名称相同，建议不予登记。",
  },
  {
    after: 1,
    by: "head",
    event: "reject",
    note: "申请名称与已登记的同行业名称相同，违反《企业名称登记管理规定》第十七条，不予登记。请更换名称后重新申请。",
  },
];
const needsLease = "请补充经营场所的房屋租赁合同或者产权人同意使用的书面材料。";
const measures = "已向申请人致歉；重新核对办事指南，取消指南以外的材料要求，并对窗口和审查人员进行了培训。";
const record = "电话回访，申请人表示问题已经解决，对处理结果认可。";

function businessAnswers({ person, household }: Resident, n: number): Record<string, FieldValue> {
  const kind = kinds[n % kinds.length] ?? kinds[0];
  const [industry, word, scope] = kind;
  return {
    phone: person.phone,
    businessName: `云溪县${household.address.community.townName}${person.name}${word}`,
    operationMode: "individual",
    industry,
    scope,
    premisesKind: "own",
    premisesAddress: household.address.text,
  };
}

const kinds: readonly (readonly [industry: string, word: string, scope: string])[] & {
  0: readonly [string, string, string];
} = [
  ["catering", "小吃店", "餐饮服务"],
  ["retail", "便利店", "食品销售；日用百货销售"],
  ["repair", "电器维修部", "日用电器修理"],
  ["service", "理发店", "理发服务"],
  ["agriculture", "种苗店", "农作物种苗销售"],
];

const foodAnswers = ({ trade }: Enterprise, { person }: Resident): Record<string, FieldValue> => ({
  businessKind: trade.food === "catering" ? "catering" : "seller",
  items: trade.food === "catering" ? ["hot"] : ["prepackaged", "bulk"],
  areaM2: 86,
  safetyOfficer: person.name,
});
