import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("benefits", {
  grant_not_found: {
    status: 404,
    zh: "没有找到这项待遇，请从“我的待遇”进入。",
    en: "We found no such benefit. Open it from My benefits.",
  },
  benefit_not_found: {
    status: 404,
    zh: "没有找到这项惠民政策，它可能不属于您所在的地区。",
    en: "There is no such benefit here. It may belong to another division.",
  },
  changed_meanwhile: {
    status: 409,
    zh: "内容刚刚有了变化，请刷新后再操作。",
    en: "This has changed just now. Please refresh and try again.",
  },
  not_possible_now: {
    status: 409,
    zh: "这项待遇当前的状态不能这样操作，请刷新后查看。",
    en: "That cannot be done with this benefit as it stands. Please refresh.",
  },
  not_entitled_any_more: {
    status: 409,
    zh: "按最新的登记信息，目前已不符合条件。点开理由可以看到变化；如认为有误，可以申诉。",
    en: "By today's records the conditions are no longer met. The reasons show what changed; if it is wrong, you can appeal.",
  },
  amount_unknown: {
    status: 422,
    zh: "政策里没有名为“{decision}”的金额决策，请先在政策工坊中补充。",
    en: "The policy has no decision called “{decision}” for the amount. Add it in the policy workshop first.",
  },
  appeal_open: {
    status: 409,
    zh: "这项政策您已有一件申诉正在办理，请等待答复。",
    en: "You have an appeal about this policy already. Please wait for the answer.",
  },
  appeal_decided: {
    status: 409,
    zh: "这件申诉已经答复过了，请刷新后查看。",
    en: "This appeal has been decided already. Please refresh.",
  },
  not_enterprise: {
    status: 409,
    zh: "这里只为企业办理，请先在“我的”里切换到您要办理的企业。",
    en: "This is for enterprises. Switch to the one that you act for under Me first.",
  },
  not_in_calculator: {
    status: 422,
    zh: "试算只支持页面上列出的数字，请刷新后重新填写。",
    en: "Only the numbers on the page can be tried out. Please refresh and fill them in again.",
  },
  already_filed: {
    status: 409,
    zh: "这一税期已经申报过了，可在申报记录中查看。",
    en: "This quarter has been filed already. You find it under past filings.",
  },
  quarter_not_over: {
    status: 422,
    zh: "这一税期还没有结束，结束后次月起可以申报。",
    en: "This quarter is not over yet. You can file from the month after it.",
  },
  taxpayer_not_small: {
    status: 422,
    zh: "本页只办理小规模纳税人的增值税申报，请到电子税务局申报。",
    en: "This page files VAT of small-scale taxpayers only. Please use the electronic tax office.",
  },
});
