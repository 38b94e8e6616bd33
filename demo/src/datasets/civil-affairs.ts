import { aboutPerson, hourly, monthly } from "./definition.ts";
import { choice, count, day, fen, idNumber, optional, personName, residentId, text } from "./field.ts";

const owner = "990122-CAB";

export const marriageRecord = aboutPerson({
  code: "marriage.record",
  owner,
  name: { zh: "婚姻登记信息", en: "Marriage record" },
  description: {
    zh: "婚姻状况、配偶和登记信息；从未登记结婚的没有记录。",
    en: "Marital status, spouse and registration; nobody who never married has a record.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    status: choice("婚姻状况", "Marital status", {
      married: ["已婚", "Married"],
      divorced: ["离婚", "Divorced"],
      widowed: ["丧偶", "Widowed"],
    }),
    spouseName: text("配偶姓名", "Spouse's name"),
    spouseIdNumber: residentId("配偶公民身份号码", "Spouse's ID number", "sensitive"),
    registeredOn: day("登记日期", "Registered on"),
    certificateNumber: text("证件字号", "Certificate number"),
    office: text("登记机关", "Registered by", "internal"),
    endedOn: optional(day("婚姻关系终止日期", "Ended on")),
  },
});

export const lowIncomeHousehold = aboutPerson({
  code: "low-income.household",
  owner,
  name: { zh: "社会救助对象信息", en: "Low-income and assisted households" },
  description: {
    zh: "最低生活保障、特困供养和低保边缘家庭成员的认定与发放信息。",
    en: "Members of households with minimum living allowance, special hardship or marginal income.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    category: choice(
      "救助类别",
      "Category",
      {
        subsistence: ["最低生活保障", "Minimum living allowance"],
        hardship: ["特困人员供养", "Special hardship"],
        marginal: ["最低生活保障边缘家庭", "Marginal to the allowance"],
      },
      "sensitive",
    ),
    householdNumber: text("户号", "Household number"),
    members: count("保障人数", "Members covered"),
    monthlyAidFen: fen("户月救助金额（分）", "Monthly aid to the household (fen)"),
    approvedOn: day("认定日期", "Approved on"),
    validTo: day("有效期至", "Valid to"),
    status: choice("状态", "Status", { active: ["在享", "Active"], ended: ["已停保", "Ended"] }),
  },
});

export const elderlyAllowance = aboutPerson({
  code: "elderly.allowance",
  owner,
  name: { zh: "高龄津贴发放信息", en: "Old-age allowance" },
  description: {
    zh: "80周岁以上老年人高龄津贴的档次、标准和发放状态。",
    en: "Band, amount and payment of the allowance for people of 80 and over.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    band: choice("年龄档次", "Age band", {
      "80-89": ["80至89周岁", "80 to 89"],
      "90-99": ["90至99周岁", "90 to 99"],
      "100+": ["100周岁以上", "100 and over"],
    }),
    monthlyFen: fen("月标准（分）", "Monthly amount (fen)"),
    since: day("享受起始日期", "Since"),
    status: choice("状态", "Status", { paying: ["发放中", "Paying"], suspended: ["暂停", "Suspended"] }),
  },
});

export const disabilitySubsidy = aboutPerson({
  code: "disability.subsidy",
  owner,
  name: { zh: "残疾人两项补贴发放信息", en: "Two subsidies for disabled people" },
  description: {
    zh: "困难残疾人生活补贴和重度残疾人护理补贴的发放信息，每项一条。",
    en: "Living subsidy in hardship and care subsidy for severe disability, one record each.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["kind"],
  fields: {
    idNumber: idNumber(),
    kind: choice("补贴项目", "Subsidy", {
      living: ["困难残疾人生活补贴", "Living subsidy in hardship"],
      care: ["重度残疾人护理补贴", "Care subsidy for severe disability"],
    }),
    monthlyFen: fen("月标准（分）", "Monthly amount (fen)"),
    since: day("享受起始日期", "Since"),
    status: choice("状态", "Status", { paying: ["发放中", "Paying"], ended: ["已停发", "Ended"] }),
  },
});
