import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("feedback", {
  handling_not_found: {
    status: 404,
    zh: "没有找到可以评价的办件，请从“我的办件”进入。",
    en: "We found nothing here to rate. Open it from My cases.",
  },
  not_finished: {
    status: 409,
    zh: "这个办件还没有办结，办结后会邀请您评价。",
    en: "This case is not finished yet. You will be asked for your rating when it is.",
  },
  already_rated: {
    status: 409,
    zh: "这次办理您已经评价过了，可在“我的评价”里查看。",
    en: "You have rated this handling already. You find it under My ratings.",
  },
  rating_over: {
    status: 409,
    zh: "评价时间已于 {until} 结束。如有意见，请联系服务台。",
    en: "The time for rating ended on {until}. If you have something to say, contact the service desk.",
  },
  reason_unknown: {
    status: 422,
    zh: "所选原因与评价等级不符，请重新选择。",
    en: "A chosen reason does not belong to this level. Please choose again.",
  },
  too_many_reasons: {
    status: 422,
    zh: "最多选择 {max} 个原因，请取消一部分后再提交。",
    en: "Choose {max} reasons at most, then send again.",
  },
  comment_too_long: {
    status: 422,
    zh: "评价内容最多 {max} 字，请精简后再提交。",
    en: "The comment may have {max} characters at most. Please shorten it.",
  },
  reason_needed: {
    status: 422,
    zh: "请选择原因或写明哪里不满意，以便我们整改。",
    en: "Please choose a reason or say what was wrong, so that it can be put right.",
  },
  rating_not_found: {
    status: 404,
    zh: "没有找到这条评价，请返回列表重新查看。",
    en: "We could not find this rating. Go back to the list and look again.",
  },
  rework_not_found: {
    status: 404,
    zh: "没有找到这件整改，请返回列表重新查看。",
    en: "We could not find this rework. Go back to the list and look again.",
  },
  measures_first: {
    status: 409,
    zh: "请先填写整改措施，再登记回访。",
    en: "Record what was put right first, then the call-back.",
  },
  measures_too_short: {
    status: 422,
    zh: "请写明查明的问题和整改措施，至少 10 个字。",
    en: "Say what was wrong and what was changed, in 10 characters at least.",
  },
  rework_finished: {
    status: 409,
    zh: "这件整改已经结束，不能再作登记。",
    en: "This rework is finished; nothing more can be recorded.",
  },
  not_bad: {
    status: 409,
    zh: "只能对不满意的评价提出申诉。",
    en: "Only a bad rating can be appealed against.",
  },
  appeal_over: {
    status: 409,
    zh: "申诉时限已过（评价后 {days} 个工作日内），请按要求完成整改。",
    en: "The time for an appeal is over ({days} working days after the rating). Please put the matter right.",
  },
  already_appealed: {
    status: 409,
    zh: "这条评价已经申诉过，每条评价只能申诉一次。",
    en: "There has been an appeal against this rating; only one is possible.",
  },
  appeal_not_found: {
    status: 404,
    zh: "没有找到这件申诉，请返回列表重新查看。",
    en: "We could not find this appeal. Go back to the list and look again.",
  },
  appeal_decided: {
    status: 409,
    zh: "这件申诉已经作出决定，请刷新后查看。",
    en: "This appeal has been decided. Reload to see how.",
  },
  own_appeal: {
    status: 403,
    zh: "提出申诉的人不能参与复核，请由其他监督人员决定。",
    en: "Whoever made the appeal cannot decide it. Another supervisor has to.",
  },
  link_not_valid: {
    status: 404,
    zh: "评价链接已失效，请向窗口人员重新索取，或登录后在“我的办件”中评价。",
    en: "This link is no longer valid. Ask at the counter for a new one, or sign in and rate under My cases.",
  },
});
