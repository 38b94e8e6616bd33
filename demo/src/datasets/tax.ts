import { aboutLegalEntity, aboutPerson, daily, monthly } from "./definition.ts";
import { choice, creditCode, day, entityName, fen, idNumber, personName, text, year } from "./field.ts";

const owner = "990122-TAX";

export const taxPerson = aboutPerson({
  code: "tax.person",
  owner,
  name: { zh: "个人所得税纳税信息", en: "Income tax of a person" },
  description: {
    zh: "综合所得年度收入、已缴税额和汇算清缴状态，每年一条。",
    en: "Yearly comprehensive income, tax paid and settlement, one record a year.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["taxYear"],
  fields: {
    idNumber: idNumber(),
    name: personName(),
    taxYear: year("纳税年度", "Tax year"),
    incomeFen: fen("综合所得收入额（分）", "Comprehensive income (fen)", "sensitive"),
    deductionsFen: fen("专项附加扣除（分）", "Special additional deductions (fen)", "sensitive"),
    taxPaidFen: fen("已缴税额（分）", "Tax paid (fen)", "sensitive"),
    status: choice("汇算清缴状态", "Settlement", {
      settled: ["已办结", "Settled"],
      open: ["未办理", "Open"],
      exempt: ["无需办理", "Not needed"],
    }),
  },
});

export const taxEnterprise = aboutLegalEntity({
  code: "tax.enterprise",
  owner,
  name: { zh: "企业纳税信息", en: "Tax of an enterprise" },
  description: {
    zh: "纳税人类型、信用等级、销售额、应纳税额和欠税情况。",
    en: "Kind of taxpayer, credit grade, sales, tax and arrears.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    taxpayerKind: choice(
      "增值税纳税人类型",
      "VAT taxpayer",
      { general: ["一般纳税人", "General"], "small-scale": ["小规模纳税人", "Small-scale"] },
      "internal",
    ),
    creditGrade: choice(
      "纳税信用级别",
      "Tax credit grade",
      { A: ["A级", "A"], B: ["B级", "B"], M: ["M级", "M"], C: ["C级", "C"], D: ["D级", "D"] },
      "internal",
    ),
    industryCode: text("国民经济行业代码", "Industry code", "public"),
    salesLastQuarterFen: fen("上季度销售额（分）", "Sales last quarter (fen)", "sensitive"),
    salesLastYearFen: fen("上年度销售额（分）", "Sales last year (fen)", "sensitive"),
    vatPaidLastYearFen: fen("上年度已缴增值税（分）", "VAT paid last year (fen)", "sensitive"),
    arrearsFen: fen("欠税金额（分）", "Arrears (fen)", "sensitive"),
    registeredOn: day("税务登记日期", "Registered on", "internal"),
    status: choice("状态", "Status", { normal: ["正常", "Normal"], abnormal: ["非正常户", "Abnormal"] }, "internal"),
  },
});
