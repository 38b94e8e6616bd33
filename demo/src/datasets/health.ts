import { aboutLegalEntity, aboutPerson, daily, hourly, monthly } from "./definition.ts";
import {
  choice,
  count,
  creditCode,
  day,
  entityName,
  fen,
  idNumber,
  optional,
  personName,
  residentId,
  text,
  year,
} from "./field.ts";

const owner = "990122-HLTH";

export const birthCertificate = aboutPerson({
  code: "birth.certificate",
  owner,
  name: { zh: "出生医学证明信息", en: "Medical certificate of birth" },
  description: {
    zh: "新生儿的出生医学证明；以新生儿的公民身份号码为主体（1996年起）。",
    en: "Certificates of children born since 1996, kept under the child's ID number.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    certificateNumber: text("出生证编号", "Certificate number"),
    bornOn: day("出生日期", "Born on"),
    sex: choice("性别", "Sex", { male: ["男", "Male"], female: ["女", "Female"] }),
    hospital: text("接生机构", "Hospital"),
    weightGrams: count("出生体重（克）", "Weight (g)", "sensitive"),
    motherName: text("母亲姓名", "Mother's name"),
    motherIdNumber: residentId("母亲公民身份号码", "Mother's ID number", "sensitive"),
    fatherName: optional(text("父亲姓名", "Father's name")),
    fatherIdNumber: optional(residentId("父亲公民身份号码", "Father's ID number", "sensitive")),
  },
});

export const birthRegistration = aboutPerson({
  code: "birth.registration",
  owner,
  name: { zh: "生育登记信息", en: "Registration of childbearing" },
  description: {
    zh: "夫妻办理的生育登记，以母亲为主体，每孩一条。",
    en: "Childbearing registered by a couple, kept under the mother, one record for each child.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["registrationNumber"],
  fields: {
    idNumber: idNumber(),
    registrationNumber: text("登记编号", "Registration number"),
    fatherName: optional(text("父亲姓名", "Father's name")),
    childOrder: count("孩次", "Order of birth"),
    registeredOn: day("登记日期", "Registered on"),
    childIdNumber: optional(residentId("子女公民身份号码", "Child's ID number", "sensitive")),
  },
});

export const deathRecord = aboutPerson({
  code: "death.record",
  owner,
  name: { zh: "死亡医学证明信息", en: "Death record" },
  description: {
    zh: "居民死亡医学证明（推断）书的登记信息。",
    en: "Medical certificates of death.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    diedOn: day("死亡日期", "Died on"),
    certificateNumber: text("死亡证编号", "Certificate number"),
    issuer: text("签发单位", "Issued by", "internal"),
  },
});

export const childcareSubsidy = aboutPerson({
  code: "childcare.subsidy",
  owner,
  name: { zh: "育儿补贴发放信息", en: "Childcare subsidy" },
  description: {
    zh: "育儿补贴的申领与发放记录，以申领的父母为主体，每名婴幼儿每年一条。",
    en: "Claims and payments, kept under the parent who claimed, one record for each child and year.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["childIdNumber", "subsidyYear"],
  fields: {
    idNumber: idNumber(),
    childName: text("婴幼儿姓名", "Child's name"),
    childIdNumber: residentId("婴幼儿公民身份号码", "Child's ID number", "sensitive"),
    subsidyYear: year("补贴年度", "Year"),
    amountFen: fen("补贴金额（分）", "Amount (fen)"),
    claimedOn: day("申领日期", "Claimed on"),
    paidOn: optional(day("发放日期", "Paid on")),
    status: choice("状态", "Status", { approved: ["审核通过", "Approved"], paid: ["已发放", "Paid"] }),
  },
});

export const vaccinationChild = aboutPerson({
  code: "vaccination.child",
  owner,
  name: { zh: "儿童预防接种信息", en: "Children's vaccination" },
  description: {
    zh: "儿童国家免疫规划疫苗接种的剂次和最近一次接种日期。",
    en: "Doses of the national programme and the latest date.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    idNumber: idNumber(),
    dosesGiven: count("已接种剂次", "Doses given", "sensitive"),
    dosesDue: count("应接种剂次", "Doses due", "sensitive"),
    lastGivenOn: day("最近接种日期", "Last given on", "sensitive"),
    clinic: text("接种单位", "Clinic", "internal"),
  },
});

export const healthPremisesLicence = aboutLegalEntity({
  code: "health.premises-licence",
  owner,
  name: { zh: "公共场所卫生许可信息", en: "Hygiene licence of public premises" },
  description: {
    zh: "住宿、理发美容、游泳等公共场所的卫生许可。",
    en: "Hygiene licences of hotels, barbers, pools and the like.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["licenceNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    licenceNumber: text("卫生许可证号", "Licence number", "public"),
    premisesKind: text("许可项目", "Kind of premises", "public"),
    issuedOn: day("发证日期", "Issued on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
  },
});
