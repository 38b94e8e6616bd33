import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("matching", {
  subject_not_found: {
    status: 404,
    zh: "没有找到这个对象的事实数据，请核对后再试。",
    en: "Nothing is known of this subject. Check the number and try again.",
  },
  engine_loading: {
    status: 503,
    zh: "匹配引擎正在装载数据，请稍后再试。",
    en: "Matching is still loading its data. Please try again shortly.",
  },
});
