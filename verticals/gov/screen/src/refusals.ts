import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("screen", {
  figure_not_found: {
    status: 404,
    zh: "大屏上没有这个指标，请刷新大屏后重试。",
    en: "The screen has no such figure. Please reload it and try again.",
  },
  not_seen: {
    status: 403,
    zh: "您的岗位不能查看“{figure}”。如工作需要，请联系系统管理员调整查看层级。",
    en: "Your office may not see “{figureEn}”. If you need it, ask the system administrator to change how deep your role may go.",
  },
  sum_only: {
    status: 403,
    zh: "您的岗位只能查看“{figure}”的总数，不能查看构成。如工作需要，请联系系统管理员调整查看层级。",
    en: "Your office sees “{figureEn}” as a sum, not what it is made of. If you need that, ask the system administrator to change how deep your role may go.",
  },
  no_details: {
    status: 403,
    zh: "您的岗位可查看“{figure}”的汇总数据，不能查看单个事件。如需了解具体事件，请联系指挥中心。",
    en: "Your office sees sums of “{figureEn}”, not single incidents. Please ask the command centre about one.",
  },
  no_such_breakdown: {
    status: 422,
    zh: "“{figure}”不能按这种方式分解，请刷新大屏后重试。",
    en: "“{figureEn}” is not broken down that way. Please reload the screen and try again.",
  },
  nothing_behind: {
    status: 422,
    zh: "“{figure}”没有可列出的事件。",
    en: "There are no incidents to list behind “{figureEn}”.",
  },
  stale_figures: {
    status: 409,
    zh: "大屏指标刚刚被其他管理员修改过，您的修改没有保存。请刷新页面，在最新版本上重新修改。",
    en: "Another administrator has just changed the figures, so yours were not saved. Reload the page and make your changes on the newest version.",
  },
  figures_differ: {
    status: 422,
    zh: "指标不能增减或重复：不需要的指标请设为不显示。请刷新页面后重试。",
    en: "Figures cannot be added, left out or named twice: hide those you do not want. Please reload the page and try again.",
  },
  figure_altered: {
    status: 422,
    zh: "“{figure}”的数据来源和单位由系统规定，不能修改。请刷新页面后重试。",
    en: "Where “{figureEn}” comes from and its unit are set by the system. Please reload the page and try again.",
  },
  levels_not_rising: {
    status: 422,
    zh: "“{figure}”的阈值应从 0 开始，由小到大，不能重复。",
    en: "The thresholds of “{figureEn}” must begin at 0 and rise, none of them twice.",
  },
  level_out_of_range: {
    status: 422,
    zh: "“{figure}”的阈值不符合单位：件数应为整数，比率应在 0 至 100% 之间。",
    en: "A threshold of “{figureEn}” does not fit its unit: counts are whole numbers, shares lie between 0 and 100%.",
  },
  breakdown_unknown: {
    status: 422,
    zh: "“{figure}”没有所选的分解方式，请重新选择。",
    en: "“{figureEn}” cannot be broken down as chosen. Please choose again.",
  },
  role_without_screen: {
    status: 422,
    zh: "“{role}”没有大屏权限，不能为其设置“{figure}”的查看层级。",
    en: "The role “{roleEn}” may not see the screen, so it has no depth for “{figureEn}”.",
  },
  too_many_shown: {
    status: 422,
    zh: "大屏最多显示 {max} 个指标，请先隐藏一些。",
    en: "The screen has room for {max} figures. Please hide some first.",
  },
});
