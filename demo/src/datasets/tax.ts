import { aboutLegalEntity, aboutPerson, daily, monthly } from "./definition.ts";
import { choice, count, creditCode, day, entityName, fen, flag, idNumber, personName, text, year } from "./field.ts";

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
    zh: "纳税人类型、信用等级、销售额、所得额、从业人数、资产总额、留抵税额和欠税情况。",
    en: "Kind of taxpayer, credit grade, sales, income, staff, assets, excess input VAT and arrears.",
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
    vatPeriod: choice(
      "增值税计税期间",
      "VAT period",
      { monthly: ["按月", "Monthly"], quarterly: ["按季", "Quarterly"] },
      "internal",
    ),
    incomeTaxMode: choice(
      "所得税征收方式",
      "How income tax is assessed",
      { accounts: ["查账征收", "By accounts"], deemed: ["核定征收", "Deemed"] },
      "internal",
    ),
    industryCode: text("国民经济行业代码", "Industry code", "public"),
    restrictedIndustry: flag("从事国家限制或禁止行业", "In a restricted or forbidden industry", "internal"),
    salesLastMonthFen: fen("上月销售额（分）", "Sales last month (fen)", "sensitive"),
    salesLastQuarterFen: fen("上季度销售额（分）", "Sales last quarter (fen)", "sensitive"),
    propertySalesLastQuarterFen: fen(
      "上季度不动产销售额（分）",
      "Sales of real estate last quarter (fen)",
      "sensitive",
    ),
    salesLastYearFen: fen("上年度销售额（分）", "Sales last year (fen)", "sensitive"),
    vatPaidLastYearFen: fen("上年度已缴增值税（分）", "VAT paid last year (fen)", "sensitive"),
    taxableIncomeLastYearFen: fen("上年度应纳税所得额（分）", "Taxable income last year (fen)", "sensitive"),
    localTaxesLastYearFen: fen("上年度六税两费应纳额（分）", "Six taxes and two fees due last year (fen)", "sensitive"),
    propertyTaxBaseFen: fen("房产原值（分）", "Original value of buildings (fen)", "sensitive"),
    researchSpendLastYearFen: fen("上年度研发费用（分）", "Research spending last year (fen)", "sensitive"),
    excessVatFen: fen("期末留抵税额（分）", "Excess input VAT (fen)", "sensitive"),
    excessVatLastDecemberFen: fen("上年末留抵税额（分）", "Excess input VAT last December (fen)", "sensitive"),
    excessVatMonths: count("留抵税额连续大于零的月数", "Months in a row with excess input VAT", "internal"),
    violationsLast36Months: count("近36个月涉税严重违法次数", "Serious tax offences in 36 months", "internal"),
    staffAverage: count("从业人数（季度平均）", "Staff (quarterly average)", "internal"),
    assetsTotalFen: fen("资产总额（季度平均，分）", "Total assets (quarterly average, fen)", "sensitive"),
    disabledStaffAverage: count("上年安排残疾人就业人数", "Disabled people employed last year", "internal"),
    averageWageLastYearFen: fen("上年在职职工年平均工资（分）", "Average yearly wage last year (fen)", "sensitive"),
    unionFeePaidLastYearFen: fen("上年度上缴工会经费（分）", "Trade-union fee paid over last year (fen)", "internal"),
    arrearsFen: fen("欠税金额（分）", "Arrears (fen)", "sensitive"),
    registeredOn: day("税务登记日期", "Registered on", "internal"),
    status: choice("状态", "Status", { normal: ["正常", "Normal"], abnormal: ["非正常户", "Abnormal"] }, "internal"),
  },
});
