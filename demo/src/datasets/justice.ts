import { aboutPerson, daily } from "./definition.ts";
import { choice, day, idNumber, personName, text } from "./field.ts";

export const legalAid = aboutPerson({
  code: "legal-aid.case",
  owner: "990122-JUST",
  name: { zh: "法律援助信息", en: "Legal aid" },
  description: {
    zh: "法律援助申请的事项、承办机构和办理状态。",
    en: "Matter, office and state of applications for legal aid.",
  },
  updateSource: daily,
  freshnessDays: 7,
  keyFields: ["caseNumber"],
  fields: {
    idNumber: idNumber(),
    applicantName: personName("申请人", "Applicant"),
    caseNumber: text("援助案号", "Case number"),
    matter: choice(
      "援助事项",
      "Matter",
      {
        wages: ["请求支付劳动报酬", "Unpaid wages"],
        injury: ["工伤、交通事故赔偿", "Injury compensation"],
        support: ["赡养、抚养、扶养", "Maintenance"],
      },
      "sensitive",
    ),
    appliedOn: day("申请日期", "Applied on"),
    office: text("承办机构", "Office", "internal"),
    status: choice("状态", "Status", { open: ["办理中", "Open"], closed: ["已办结", "Closed"] }),
  },
});
