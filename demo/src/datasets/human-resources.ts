import { aboutLegalEntity, aboutPerson, daily, hourly, monthly } from "./definition.ts";
import {
  choice,
  count,
  creditCode,
  creditCodeOf,
  day,
  entityName,
  fen,
  flag,
  idNumber,
  month,
  optional,
  personName,
  shared,
  text,
} from "./field.ts";

const owner = "990122-HRSS";

export const socialInsurancePerson = aboutPerson({
  code: "social-insurance.person",
  owner,
  name: { zh: "个人社会保险参保信息", en: "Social insurance of a person" },
  description: {
    zh: "养老、失业、工伤保险的参保类型、缴费基数、累计缴费月数和参保状态。",
    en: "Pension, unemployment and work-injury insurance: scheme, base, months paid and status.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    scheme: choice("参保类型", "Scheme", {
      employee: ["企业职工基本养老保险", "Employees"],
      flexible: ["灵活就业人员", "Flexible employment"],
      resident: ["城乡居民基本养老保险", "Urban and rural residents"],
    }),
    employerName: optional(text("参保单位", "Employer", "internal")),
    employerCreditCode: optional(creditCodeOf("参保单位统一社会信用代码", "Employer's credit code", "internal")),
    baseFen: fen("月缴费基数（分）", "Monthly base (fen)"),
    pensionMonths: count("养老保险累计缴费月数", "Months paid for pension"),
    unemploymentMonths: count("失业保险累计缴费月数", "Months paid for unemployment insurance"),
    injuryInsured: flag("参加工伤保险", "Insured against work injury"),
    firstPaidOn: day("首次参保日期", "First insured on"),
    lastPaidMonth: month("最近缴费所属期", "Paid through"),
    contactAddress: shared("person.address", text("联系地址", "Contact address")),
    status: choice("参保状态", "Status", {
      paying: ["参保缴费", "Paying"],
      suspended: ["暂停缴费", "Suspended"],
      retired: ["待遇领取", "Receiving benefits"],
    }),
  },
});

export const socialInsuranceEnterprise = aboutLegalEntity({
  code: "social-insurance.enterprise",
  owner,
  name: { zh: "单位社会保险参保信息", en: "Social insurance of an employer" },
  description: {
    zh: "用人单位参保人数、失业保险缴费、裁员、吸纳就业、工伤保险费率和欠费情况。",
    en: "Number insured, unemployment premiums, lay-offs, hiring, work-injury rate and arrears of an employer.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    insuredCount: count("参保人数", "People insured", "internal"),
    insuredLastYearAverage: count("上年度月平均参保人数", "People insured last year (monthly average)", "internal"),
    unemploymentMonthsPaid: count("足额缴纳失业保险费月数", "Months of unemployment premiums in full", "internal"),
    unemploymentPaidLastYearFen: fen(
      "上年度单位和职工实缴失业保险费（分）",
      "Unemployment premiums paid last year (fen)",
      "internal",
    ),
    layoffsLastYear: count("上年度新增领取失业保险金人数", "People laid off last year", "internal"),
    youthHired: count(
      "本年招用高校毕业生和失业青年参保满3个月人数",
      "Graduates and young people hired, insured 3 months",
      "internal",
    ),
    hardToEmployHired: count("在职就业困难人员数", "Hard-to-employ people on the staff", "internal"),
    hardToEmployPremiumFen: fen(
      "上季度为就业困难人员实缴社会保险费单位部分（分）",
      "Employer's premiums for them last quarter (fen)",
      "internal",
    ),
    keyGroupHired: count("已认定的重点群体招用人数", "Recognised hires from key groups", "internal"),
    veteransHired: count("招用自主就业退役士兵人数", "Self-employed-placement veterans hired", "internal"),
    qualifiedHiresLastYear: count(
      "近12个月新招用符合创业担保贷款条件且签订1年以上合同人数",
      "Qualified hires of the last 12 months with contracts of a year or more",
      "internal",
    ),
    wageArrearsListed: flag("列入拖欠农民工工资失信联合惩戒名单", "Listed for unpaid wages", "public"),
    injuryRatePermille: count("工伤保险费率（‰）", "Work-injury rate (per mille)", "internal"),
    lastPaidMonth: month("最近缴费所属期", "Paid through", "internal"),
    arrearsFen: fen("欠费金额（分）", "Arrears (fen)", "internal"),
    status: choice("状态", "Status", { paying: ["正常缴费", "Paying"], arrears: ["欠费", "In arrears"] }, "internal"),
  },
});

export const pensionBenefit = aboutPerson({
  code: "pension.benefit",
  owner,
  name: { zh: "养老待遇发放信息", en: "Pension benefit" },
  description: {
    zh: "基本养老金的类别、月标准、领取资格认证和发放状态。",
    en: "Kind, monthly amount, yearly proof of life and payment of the pension.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["kind"],
  fields: {
    idNumber: idNumber(),
    name: personName(),
    kind: choice("待遇类别", "Kind", {
      employee: ["职工基本养老金", "Employee's pension"],
      resident: ["城乡居民基本养老金", "Resident's pension"],
    }),
    monthlyFen: fen("月标准（分）", "Monthly amount (fen)"),
    since: day("享受待遇起始日期", "Since"),
    certifiedOn: day("最近一次领取资格认证日期", "Last proof of life"),
    bankCardTail: text("发放账户尾号", "Last digits of the account"),
    status: choice("发放状态", "Status", { paying: ["正常发放", "Paying"], suspended: ["暂停发放", "Suspended"] }),
  },
});

export const employmentContract = aboutPerson({
  code: "employment.contract",
  owner,
  name: { zh: "劳动合同备案信息", en: "Employment contract" },
  description: {
    zh: "用人单位备案的劳动合同期限、岗位、工资和终止原因。",
    en: "Contracts filed by employers: term, position, wage and reason of ending.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["employerCreditCode", "startOn"],
  fields: {
    idNumber: idNumber(),
    employerName: text("用人单位", "Employer"),
    employerCreditCode: creditCodeOf("用人单位统一社会信用代码", "Employer's credit code", "internal"),
    position: text("岗位", "Position"),
    term: choice("合同类型", "Term", { fixed: ["固定期限", "Fixed term"], open: ["无固定期限", "Open-ended"] }),
    startOn: day("合同起始日期", "Starts on"),
    endOn: optional(day("合同终止日期", "Ends on")),
    monthlyWageFen: fen("月工资（分）", "Monthly wage (fen)"),
    status: choice("状态", "Status", { active: ["履行中", "In force"], ended: ["已终止", "Ended"] }),
    endReason: optional(
      choice("终止原因", "Reason of ending", {
        dismissed: ["用人单位解除", "Dismissed"],
        expired: ["合同期满", "Expired"],
        resigned: ["本人辞职", "Resigned"],
      }),
    ),
  },
});

export const unemploymentRegistration = aboutPerson({
  code: "unemployment.registration",
  owner,
  name: { zh: "失业登记信息", en: "Unemployment registration" },
  description: {
    zh: "失业登记日期、失业原因、求职意愿和已领取失业保险金月数。",
    en: "Date, cause, willingness to work and months of benefit already drawn.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  keyFields: ["registrationNumber"],
  fields: {
    idNumber: idNumber(),
    registrationNumber: text("失业登记编号", "Registration number"),
    registeredOn: day("登记日期", "Registered on"),
    lostJobOn: day("失业日期", "Lost the job on"),
    cause: choice("失业原因", "Cause", {
      involuntary: ["非因本人意愿中断就业", "Involuntary"],
      voluntary: ["本人意愿中断就业", "Voluntary"],
    }),
    seekingWork: flag("有求职要求", "Seeking work"),
    lastEmployer: text("失业前单位", "Last employer"),
    benefitMonthsTaken: count("已领取失业保险金月数", "Months of benefit drawn"),
    status: choice("状态", "Status", { registered: ["在登记", "Registered"], ended: ["已注销", "Ended"] }),
  },
});

export const workInjuryRecord = aboutPerson({
  code: "work-injury.record",
  owner,
  name: { zh: "工伤事故报告信息", en: "Work injury" },
  description: {
    zh: "用人单位报告的事故伤害、认定结论和劳动能力鉴定等级。",
    en: "Accidents reported by employers, finding and grade of disability.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["reportNumber"],
  fields: {
    idNumber: idNumber(),
    reportNumber: text("事故报告编号", "Report number"),
    injuredOn: day("事故伤害发生日期", "Injured on"),
    place: text("事故地点", "Place"),
    employerName: text("用人单位", "Employer"),
    employerCreditCode: creditCodeOf("用人单位统一社会信用代码", "Employer's credit code", "internal"),
    description: text("伤害经过", "What happened", "sensitive"),
    diagnosis: text("诊断结论", "Diagnosis", "sensitive"),
    hospital: text("救治医疗机构", "Hospital"),
    reportedOn: day("报告日期", "Reported on"),
    finding: choice("认定状态", "Finding", {
      reported: ["已报告未申请认定", "Reported, finding not yet applied for"],
      recognised: ["认定为工伤", "Recognised"],
      refused: ["不予认定", "Not recognised"],
    }),
    grade: optional(count("劳动能力鉴定等级（1至10级）", "Grade of disability (1–10)", "sensitive")),
  },
});

export const professionalCertificate = aboutPerson({
  code: "professional.certificate",
  owner,
  name: { zh: "职业资格和技能等级证书信息", en: "Professional and skill certificates" },
  description: {
    zh: "职业资格证书、职业技能等级证书的工种、等级和发证日期。",
    en: "Occupation, level and date of professional and skill certificates.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["certificateNumber"],
  fields: {
    idNumber: idNumber(),
    certificateNumber: text("证书编号", "Certificate number"),
    occupation: text("职业（工种）", "Occupation"),
    level: choice("等级", "Level", {
      "5": ["初级工（五级）", "Junior (5)"],
      "4": ["中级工（四级）", "Intermediate (4)"],
      "3": ["高级工（三级）", "Senior (3)"],
      "2": ["技师（二级）", "Technician (2)"],
    }),
    issuedOn: day("发证日期", "Issued on"),
  },
});
