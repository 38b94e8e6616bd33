import { aboutPerson, daily } from "./definition.ts";
import { choice, count, day, fen, flag, idNumber, month, optional, personName, text } from "./field.ts";

export const medicalInsurancePerson = aboutPerson({
  code: "medical-insurance.person",
  owner: "990122-MIB",
  name: { zh: "基本医疗保险参保信息", en: "Medical insurance of a person" },
  description: {
    zh: "基本医疗保险的险种、参保状态、缴费所属期、个人账户和异地就医备案。",
    en: "Scheme, status, period paid, personal account and filing for treatment elsewhere.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    scheme: choice("险种", "Scheme", {
      employee: ["职工基本医疗保险", "Employees"],
      resident: ["城乡居民基本医疗保险", "Urban and rural residents"],
    }),
    status: choice("参保状态", "Status", {
      insured: ["正常参保", "Insured"],
      suspended: ["暂停参保", "Suspended"],
    }),
    maternityInsured: flag("参加生育保险", "Insured for maternity"),
    insuredSince: day("参保日期", "Insured since"),
    paidThrough: month("缴费所属期止", "Paid through"),
    paidMonths: count("累计缴费月数", "Months paid"),
    personalAccountFen: fen("个人账户余额（分）", "Personal account (fen)"),
    remoteFiling: optional(text("异地就医备案地", "Filed for treatment in", "sensitive")),
  },
});
