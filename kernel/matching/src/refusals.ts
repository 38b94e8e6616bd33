import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("matching", {
  subject_not_found: {
    status: 404,
    zh: "没有找到这个对象的事实数据，请核对后再试。",
    en: "Nothing is known of this subject. Check the number and try again.",
  },
  fact_taken: {
    status: 409,
    zh: "事实“{fact}”已经登记过，请换一个名称。",
    en: "The fact “{fact}” is registered already. Choose another name.",
  },
  fact_not_valid: {
    status: 422,
    zh: "事实“{fact}”的定义无效（{reason}），请检查后再登记。",
    en: "The definition of the fact “{fact}” is not valid ({reason}). Correct it and register again.",
  },
  fact_circle: {
    status: 422,
    zh: "这些事实互相推导，形成循环：{facts}。请去掉其中一处引用。",
    en: "These facts are computed from each other in a circle: {facts}. Break it at one place.",
  },
  fact_not_found: {
    status: 404,
    zh: "没有登记事实“{fact}”，请从事实词典中选择。",
    en: "There is no fact “{fact}”. Choose one from the dictionary.",
  },
  facts_not_delivered: {
    status: 503,
    zh: "推导事实所需的数据暂时无法取得：{datasets}。请稍后再试。",
    en: "Registers that the facts are derived from cannot be had right now: {datasets}. Please try again later.",
  },
  policy_not_in_force: {
    status: 404,
    zh: "这项政策当日没有执行中的版本，请核对政策和日期。",
    en: "No version of this policy is in force on that day. Check the policy and the day.",
  },
  policy_not_compilable: {
    status: 422,
    zh: "规则无法编译为条件（{reason}），请在政策工坊中按检查清单修改。",
    en: "The rule cannot be compiled into conditions ({reason}). Correct it in the policy workshop.",
  },
  engine_loading: {
    status: 503,
    zh: "匹配引擎正在装载数据，请稍后再试。",
    en: "Matching is still loading its data. Please try again shortly.",
  },
});
