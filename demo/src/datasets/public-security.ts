import { aboutPerson, daily, hourly } from "./definition.ts";
import {
  choice,
  count,
  day,
  divisionCode,
  flag,
  idNumber,
  optional,
  personName,
  residentId,
  shared,
  text,
} from "./field.ts";

const owner = "990122-PSB";
const sex = () => choice("性别", "Sex", { male: ["男", "Male"], female: ["女", "Female"] });

export const populationPerson = aboutPerson({
  code: "population.person",
  owner,
  name: { zh: "人口基本信息", en: "Basic population record" },
  description: {
    zh: "县内常住人口的姓名、性别、出生日期、民族和现住址。",
    en: "Name, sex, date of birth, ethnic group and present address of everyone living in the county.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    sex: sex(),
    birthDate: day("出生日期", "Date of birth"),
    ethnicity: text("民族", "Ethnic group", "sensitive"),
    residenceAddress: shared("person.address", text("现住址", "Present address")),
    residenceDivision: divisionCode("现住乡镇（街道）", "Town of residence"),
    residenceSince: day("居住起始日期", "Living there since"),
    status: choice("人口状态", "Status", { living: ["正常", "Living"], deceased: ["死亡注销", "Deceased"] }),
  },
});

export const populationHousehold = aboutPerson({
  code: "population.household",
  owner,
  name: { zh: "户成员信息", en: "Household membership" },
  description: {
    zh: "每个人所在户的户号、户主、与户主关系和户内人数。",
    en: "Household number, head, relation to the head and number of members.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    idNumber: idNumber(),
    householdNumber: text("户号", "Household number"),
    relationToHead: choice("与户主关系", "Relation to the head", {
      head: ["户主", "Head"],
      spouse: ["配偶", "Spouse"],
      child: ["子女", "Child"],
      parent: ["父母", "Parent"],
      grandchild: ["孙子女", "Grandchild"],
      other: ["其他", "Other"],
    }),
    headName: text("户主姓名", "Name of the head"),
    headIdNumber: residentId("户主公民身份号码", "ID number of the head", "sensitive"),
    memberCount: count("户内人数", "Members"),
  },
});

export const populationChild = aboutPerson({
  code: "population.child",
  owner,
  name: { zh: "子女信息", en: "Children" },
  description: {
    zh: "按父母归集的子女信息，每名子女一条。",
    en: "A parent's children, one record for each child.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  keyFields: ["childIdNumber"],
  fields: {
    idNumber: idNumber(),
    childName: text("子女姓名", "Child's name"),
    childIdNumber: residentId("子女公民身份号码", "Child's ID number", "sensitive"),
    childSex: sex(),
    childBirthDate: day("子女出生日期", "Child's date of birth"),
    childOrder: count("孩次", "Order of birth"),
    parentRole: choice("本人身份", "Parent", { father: ["父亲", "Father"], mother: ["母亲", "Mother"] }),
  },
});

export const hukouRegistration = aboutPerson({
  code: "hukou.registration",
  owner,
  name: { zh: "户籍登记信息", en: "Household registration (hukou)" },
  description: {
    zh: "常住户口登记的户号、户别、户籍地址和登记日期。",
    en: "Registered household, kind of household, registered address and date.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    householdNumber: text("户号", "Household number"),
    householdKind: choice("户别", "Kind of household", {
      family: ["家庭户", "Family household"],
      collective: ["集体户", "Collective household"],
    }),
    area: choice("城乡属性", "Town or country", { urban: ["城镇", "Urban"], rural: ["乡村", "Rural"] }),
    address: text("户籍地址", "Registered address"),
    division: divisionCode("户籍所在乡镇（街道）", "Town of registration"),
    nativePlace: text("籍贯", "Native place"),
    registeredOn: day("登记日期", "Registered on"),
    movedFrom: optional(text("迁自", "Moved from")),
  },
});

export const idCard = aboutPerson({
  code: "idcard.card",
  owner,
  name: { zh: "居民身份证信息", en: "Resident identity card" },
  description: {
    zh: "居民身份证的签发机关、有效期限和证件状态。",
    en: "Issuing office, period of validity and status of the identity card.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    issuer: text("签发机关", "Issued by"),
    validFrom: day("有效期起", "Valid from"),
    validTo: optional(day("有效期止（长期有效的为空）", "Valid to (empty when it never expires)")),
    longTerm: flag("长期有效", "Never expires"),
    status: choice("证件状态", "Status", {
      valid: ["有效", "Valid"],
      expired: ["过期", "Expired"],
      lost: ["挂失", "Reported lost"],
    }),
  },
});

export const passportRecord = aboutPerson({
  code: "passport.record",
  owner,
  name: { zh: "出入境证件信息", en: "Passports and travel permits" },
  description: {
    zh: "普通护照和往来港澳通行证的签发与有效期信息。",
    en: "Ordinary passports and permits to Hong Kong and Macao: issue and expiry.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["documentKind"],
  fields: {
    idNumber: idNumber(),
    documentKind: choice("证件种类", "Kind", {
      passport: ["普通护照", "Passport"],
      "hk-macao": ["往来港澳通行证", "Permit to Hong Kong and Macao"],
    }),
    documentNumber: text("证件号码", "Document number", "sensitive"),
    issuedOn: day("签发日期", "Issued on"),
    expiresOn: day("有效期至", "Expires on"),
    status: choice("状态", "Status", { valid: ["有效", "Valid"], expired: ["过期", "Expired"] }),
  },
});

export const residencePermit = aboutPerson({
  code: "residence.permit",
  owner,
  name: { zh: "居住证信息", en: "Residence permit" },
  description: {
    zh: "户籍不在本县的常住人口领取的居住证。",
    en: "Permits of residents who are registered elsewhere.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    idNumber: idNumber(),
    permitNumber: text("居住证号", "Permit number"),
    address: text("居住地址", "Address"),
    issuedOn: day("签发日期", "Issued on"),
    endorsedTo: day("签注有效期至", "Endorsed to"),
    status: choice("状态", "Status", { valid: ["有效", "Valid"], lapsed: ["使用功能中止", "Lapsed"] }),
  },
});
