import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("board", {
  period_reversed: {
    status: 422,
    zh: "起始日期不能晚于截止日期，请重新选择时段。",
    en: "The first day cannot be after the last. Please choose the period again.",
  },
  period_too_long: {
    status: 422,
    zh: "时段最长 {days} 天，请缩短后再查询。",
    en: "The period may have {days} days at most. Please choose a shorter one.",
  },
  not_a_town: {
    status: 422,
    zh: "本县没有这个乡镇，请从乡镇列表中重新选择。",
    en: "There is no such town in this county. Please choose one from the list of towns.",
  },
  week_not_over: {
    status: 422,
    zh: "这一周还没有结束，请在下周一之后查看周报。",
    en: "This week is not over. Its brief can be read from next Monday on.",
  },
});
