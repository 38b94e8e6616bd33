import { makeCreditCode, makeResidentId } from "@zhida/china-ids";
import type { AgreementRequest, DatasetDefinition, DatasetField, Sensitivity } from "../contract.ts";

const field = (zh: string, en: string, schema: object, options: Partial<DatasetField> = {}): DatasetField => ({
  title: { zh, en },
  sensitivity: "personal" as Sensitivity,
  schema: schema as Record<string, unknown>,
  required: true,
  ...options,
});
const text = { type: "string", minLength: 1, maxLength: 100 };
const idNumber = field(
  "公民身份号码",
  "ID number",
  { type: "string", pattern: "^\\d{17}[\\dX]$" },
  { sensitivity: "sensitive" },
);
const daily = { zh: "每日归集", en: "Collected daily" };
export const fund = {
  code: "990122-HPF",
  name: { zh: "云溪县住房公积金管理中心", en: "Yunxi Housing Provident Fund Centre" },
};
export const police = { code: "990122-GA", name: { zh: "云溪县公安局", en: "Yunxi Public Security Bureau" } };
export const housing = { code: "990122-ZRZY", name: { zh: "云溪县自然资源局", en: "Yunxi Natural Resources Bureau" } };

export const account: DatasetDefinition = {
  code: "hpf.account",
  owner: fund,
  name: { zh: "住房公积金账户信息", en: "Housing provident fund account" },
  description: { zh: "缴存职工的个人账户与余额", en: "Accounts and balances of depositors" },
  subjectKind: "person",
  subjectKey: "idNumber",
  fields: {
    idNumber,
    name: field("姓名", "Name", text),
    balance: field("账户余额（分）", "Balance (fen)", { type: "integer", minimum: 0 }),
    status: field(
      "账户状态",
      "Status",
      { type: "string", enum: ["normal", "sealed"] },
      { labels: { normal: { zh: "正常", en: "Normal" }, sealed: { zh: "封存", en: "Sealed" } } },
    ),
    openedOn: field("开户日期", "Opened on", { type: "string", format: "date" }, { required: false }),
  },
  updateSource: daily,
  freshnessDays: 1,
  connector: { kind: "import" },
};

export const household: DatasetDefinition = {
  code: "population.household",
  owner: police,
  name: { zh: "户籍信息", en: "Household register" },
  description: { zh: "常住人口登记", en: "Registered residents" },
  subjectKind: "person",
  subjectKey: "idNumber",
  fields: {
    idNumber,
    name: field("姓名", "Name", text),
    address: field("户籍地址", "Registered address", text, { element: "person.address" }),
    maritalStatus: field("婚姻状况", "Marital status", text, { element: "person.marital-status" }),
  },
  updateSource: daily,
  freshnessDays: 1,
};

export const title: DatasetDefinition = {
  code: "realty.title",
  owner: housing,
  name: { zh: "不动产权证书", en: "Certificate of title" },
  description: { zh: "房屋、土地等不动产的权属登记", en: "Registered ownership of houses and land" },
  subjectKind: "person",
  subjectKey: "idNumber",
  keyFields: ["certificateNumber"],
  fields: {
    idNumber,
    certificateNumber: field("不动产权证号", "Certificate number", text),
    location: field("坐落", "Location", text, { sensitivity: "internal" }),
    ownerMaritalStatus: field("权利人婚姻状况", "Owner's marital status", text, {
      element: "person.marital-status",
      required: false,
    }),
  },
  updateSource: daily,
  freshnessDays: 7,
};

export const licence: DatasetDefinition = {
  code: "market.licence",
  owner: { code: "990122-SCJG", name: { zh: "云溪县市场监督管理局", en: "Yunxi Market Regulation Bureau" } },
  name: { zh: "营业执照", en: "Business licence" },
  description: { zh: "经营主体登记信息", en: "Registered businesses" },
  subjectKind: "legal_entity",
  subjectKey: "creditCode",
  fields: {
    creditCode: field("统一社会信用代码", "Credit code", { type: "string" }, { sensitivity: "public" }),
    name: field("名称", "Name", text, { sensitivity: "public" }),
  },
  updateSource: daily,
  freshnessDays: 1,
};

export const mei = makeResidentId({ division: "990122", birthDate: "1992-05-04", sequence: 12 });
export const wei = makeResidentId({ division: "990122", birthDate: "1985-11-20", sequence: 31 });
export const bakery = makeCreditCode({ registrar: "9", type: "2", division: "990122", organisation: "MA0AAAA1" });

/** The online services may use the account for a withdrawal; all of it but the opening date. */
export const withdrawal: AgreementRequest = {
  consumer: "gov.services",
  dataset: "hpf.account",
  fields: ["name", "balance", "status"],
  purpose: "hpf.withdrawal",
  purposeName: { zh: "住房公积金提取", en: "Provident fund withdrawal" },
  legalBasis: { zh: "《住房公积金管理条例》第二十四条", en: "Regulations on the Housing Provident Fund, art. 24" },
  validFrom: "2026-01-01",
};
