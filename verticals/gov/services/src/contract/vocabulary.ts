import type { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

/** Kinds of matter that a national service item may be (国务院部门权责清单 uses the same names). */
export const ItemType = z.enum([
  "administrative_licence",
  "administrative_confirmation",
  "administrative_payment",
  "administrative_reward",
  "administrative_adjudication",
  "administrative_levy",
  "other_power",
  "public_service",
]);
export type ItemType = z.infer<typeof ItemType>;

export const itemTypeNames: Record<ItemType, LocalizedText> = {
  administrative_licence: { zh: "行政许可", en: "Licence" },
  administrative_confirmation: { zh: "行政确认", en: "Confirmation" },
  administrative_payment: { zh: "行政给付", en: "Benefit" },
  administrative_reward: { zh: "行政奖励", en: "Award" },
  administrative_adjudication: { zh: "行政裁决", en: "Adjudication" },
  administrative_levy: { zh: "行政征收", en: "Levy" },
  other_power: { zh: "其他行政权力", en: "Other power" },
  public_service: { zh: "公共服务", en: "Public service" },
};

/** Events in the life of a person or an enterprise under which items are found. */
export const lifeEvents = {
  birth: { audience: "person", zh: "生育收养", en: "Having a child" },
  schooling: { audience: "person", zh: "入学升学", en: "Going to school" },
  working: { audience: "person", zh: "就业参保", en: "Work and insurance" },
  unemployment: { audience: "person", zh: "失业帮扶", en: "Losing a job" },
  injury: { audience: "person", zh: "工伤保障", en: "Injured at work" },
  marriage: { audience: "person", zh: "结婚登记", en: "Getting married" },
  housing: { audience: "person", zh: "买房租房", en: "Buying or renting a home" },
  driving: { audience: "person", zh: "开车出行", en: "Driving" },
  moving: { audience: "person", zh: "户籍迁移", en: "Moving household" },
  identity: { audience: "person", zh: "证件办理", en: "Identity papers" },
  health: { audience: "person", zh: "看病就医", en: "Seeing a doctor" },
  disability: { audience: "person", zh: "扶残助残", en: "Living with a disability" },
  hardship: { audience: "person", zh: "困难救助", en: "Hardship" },
  retirement: { audience: "person", zh: "退休养老", en: "Retirement and old age" },
  veterans: { audience: "person", zh: "退役优抚", en: "Veterans" },
  death: { audience: "person", zh: "身后事", en: "After a death" },
  farming: { audience: "person", zh: "务农兴农", en: "Farming" },
  self_employment: { audience: "person", zh: "个体经营", en: "Self-employment" },
  opening: { audience: "legal_entity", zh: "开办企业", en: "Starting a company" },
  permits: { audience: "legal_entity", zh: "准入准营", en: "Permits to operate" },
  hiring: { audience: "legal_entity", zh: "招工用工", en: "Hiring" },
  tax: { audience: "legal_entity", zh: "纳税缴费", en: "Taxes and fees" },
  building: { audience: "legal_entity", zh: "工程建设", en: "Building" },
  land: { audience: "legal_entity", zh: "用地不动产", en: "Land and property" },
  financing: { audience: "legal_entity", zh: "惠企资金", en: "Funding" },
  environment: { audience: "legal_entity", zh: "环保安全", en: "Environment and safety" },
  closing: { audience: "legal_entity", zh: "注销退出", en: "Closing a company" },
} as const satisfies Record<string, LocalizedText & { audience: "person" | "legal_entity" }>;

export const LifeEvent = z.enum(Object.keys(lifeEvents) as [keyof typeof lifeEvents, ...(keyof typeof lifeEvents)[]]);
export type LifeEvent = z.infer<typeof LifeEvent>;

/** Where a person can start or continue an application. */
export const ServiceChannel = z.enum(["portal", "counter", "desk", "kiosk"]);
export type ServiceChannel = z.infer<typeof ServiceChannel>;
