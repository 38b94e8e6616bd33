import type { OrganisationKind } from "@zhida/identity/contract";
import type { LocalizedText } from "@zhida/platform/contract";

export interface Institution {
  /** Letters of the organisation code after 990122-. */
  letters: string;
  kind: OrganisationKind;
  name: LocalizedText;
  /** Letters of the department it hangs on. */
  under: string;
  /** Town in which it lies; the county's where absent. */
  town?: string;
}

const institution = (
  letters: string,
  kind: OrganisationKind,
  under: string,
  zh: string,
  en: string,
  town?: string,
): Institution => ({ letters, kind, under, name: { zh, en }, ...(town && { town }) });

/** Schools of the demo county: letters begin with the stage (K, P, J, S). */
export const schools: readonly Institution[] = [
  institution("K01", "school", "EDU", "云溪县第一幼儿园", "Yunxi No. 1 Kindergarten", "990122001"),
  institution("K02", "school", "EDU", "云溪县溪口幼儿园", "Yunxi Xikou Kindergarten", "990122001"),
  institution("K03", "school", "EDU", "石桥镇中心幼儿园", "Shiqiao Central Kindergarten", "990122002"),
  institution("K04", "school", "EDU", "白鹭镇中心幼儿园", "Bailu Central Kindergarten", "990122003"),
  institution("K05", "school", "EDU", "柳林镇中心幼儿园", "Liulin Central Kindergarten", "990122005"),
  institution("K06", "school", "EDU", "双河镇中心幼儿园", "Shuanghe Central Kindergarten", "990122006"),
  institution("P01", "school", "EDU", "云溪县第一小学", "Yunxi No. 1 Primary School", "990122001"),
  institution("P02", "school", "EDU", "云溪县实验小学", "Yunxi Experimental Primary School", "990122001"),
  institution("P03", "school", "EDU", "石桥镇中心小学", "Shiqiao Central Primary School", "990122002"),
  institution("P04", "school", "EDU", "白鹭镇中心小学", "Bailu Central Primary School", "990122003"),
  institution("P05", "school", "EDU", "青竹乡中心小学", "Qingzhu Central Primary School", "990122004"),
  institution("P06", "school", "EDU", "柳林镇中心小学", "Liulin Central Primary School", "990122005"),
  institution("P07", "school", "EDU", "双河镇中心小学", "Shuanghe Central Primary School", "990122006"),
  institution("P08", "school", "EDU", "茶山乡中心小学", "Chashan Central Primary School", "990122007"),
  institution("P09", "school", "EDU", "枫坪乡中心小学", "Fengping Central Primary School", "990122008"),
  institution("J01", "school", "EDU", "云溪县第二中学", "Yunxi No. 2 Middle School", "990122001"),
  institution("J02", "school", "EDU", "石桥镇初级中学", "Shiqiao Junior Middle School", "990122002"),
  institution("J03", "school", "EDU", "柳林镇初级中学", "Liulin Junior Middle School", "990122005"),
  institution("S01", "school", "EDU", "云溪县第一中学", "Yunxi No. 1 High School", "990122001"),
  institution("S02", "school", "EDU", "云溪县职业教育中心", "Yunxi Vocational Education Centre", "990122001"),
];

export const hospitals: readonly Institution[] = [
  institution("H01", "hospital", "HLTH", "云溪县人民医院", "Yunxi County People's Hospital", "990122001"),
  institution("H02", "hospital", "HLTH", "云溪县妇幼保健院", "Yunxi Maternal and Child Health Hospital", "990122001"),
  institution("H03", "hospital", "HLTH", "云溪县中医院", "Yunxi Hospital of Chinese Medicine", "990122001"),
  institution("H04", "hospital", "HLTH", "石桥镇卫生院", "Shiqiao Town Health Centre", "990122002"),
  institution("H05", "hospital", "HLTH", "柳林镇卫生院", "Liulin Town Health Centre", "990122005"),
  institution("H06", "hospital", "HLTH", "双河镇卫生院", "Shuanghe Town Health Centre", "990122006"),
];

/** Fictional banks; the association gathers their card data for the exchange. */
export const banks: readonly Institution[] = [
  institution("BNK", "bank", "FIN", "云溪县银行业协会", "Yunxi Banking Association"),
  institution("BK01", "bank", "FIN", "清江农村商业银行云溪支行", "Qingjiang Rural Commercial Bank, Yunxi Branch"),
  institution("BK02", "bank", "FIN", "云岭银行云溪支行", "Bank of Yunling, Yunxi Branch"),
  institution("BK03", "bank", "FIN", "清江村镇银行", "Qingjiang Village Bank"),
];

/** The hall with its counters and the one telephone desk. */
export const serviceBodies: readonly Institution[] = [
  institution("HALL", "department", "ASB", "云溪县政务服务中心", "Yunxi Government Service Centre", "990122001"),
  institution("DESK", "department", "ASB", "云溪县政务服务热线受理中心", "Yunxi Service Desk"),
  institution("CMD", "department", "GOV", "云溪县社会治理中心", "Yunxi Social Governance Centre"),
];

export const institutions: readonly Institution[] = [...serviceBodies, ...schools, ...hospitals, ...banks];
