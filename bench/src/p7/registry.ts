import { makeResidentId } from "@zhida/china-ids";
import type { AgreementRequest, DatasetDefinition, DatasetField } from "@zhida/exchange/contract";

const field = (zh: string, en: string, type = "string"): DatasetField => ({
  title: { zh, en },
  sensitivity: "personal",
  schema: { type },
  required: true,
});

export const CONSUMER = "bench.reader";

export const dataset: DatasetDefinition = {
  code: "hpf.account",
  owner: { code: "990122-HPF", name: { zh: "云溪县住房公积金管理中心", en: "Yunxi Housing Provident Fund Centre" } },
  name: { zh: "住房公积金账户信息", en: "Housing provident fund account" },
  description: { zh: "缴存职工的个人账户", en: "Accounts of depositors" },
  subjectKind: "person",
  subjectKey: "idNumber",
  fields: {
    idNumber: field("公民身份号码", "ID number"),
    name: field("姓名", "Name"),
    account: field("账号", "Account"),
    balance: field("余额（分）", "Balance (fen)", "integer"),
    monthly: field("月缴存额（分）", "Monthly deposit (fen)", "integer"),
    status: field("状态", "Status"),
    openedOn: field("开户日期", "Opened on"),
    employer: field("缴存单位", "Employer"),
  },
  updateSource: { zh: "实时", en: "Live" },
  freshnessDays: 1,
};

export const agreement: AgreementRequest & { approvedBy: string } = {
  consumer: CONSUMER,
  dataset: dataset.code,
  fields: ["name", "account", "balance", "monthly", "status"],
  purpose: "hpf.withdrawal",
  purposeName: { zh: "住房公积金提取", en: "Provident fund withdrawal" },
  legalBasis: { zh: "《住房公积金管理条例》第二十四条", en: "Regulations on the Housing Provident Fund, art. 24" },
  validFrom: "2020-01-01",
  approvedBy: "bench",
};

/** The n-th resident of the test county. */
export function residentOf(n: number): string {
  const birthDate = new Date(Date.UTC(1930, 0, 1 + (n % 30_000))).toISOString().slice(0, 10);
  return makeResidentId({ division: "990122", birthDate, sequence: Math.floor(n / 30_000) });
}
