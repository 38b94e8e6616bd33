import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("grid", {
  grid_unknown: {
    status: 404,
    zh: "没有找到编码为 {grid} 的网格，请在地图上重新选择。",
    en: "There is no grid {grid}. Please choose one on the map.",
  },
  not_your_grid: {
    status: 403,
    zh: "“{grid}”不在您的社区（村）内，请选择自己的网格。",
    en: "{grid} is not in your community. Please choose one of your own grids.",
  },
  patrol_not_found: {
    status: 404,
    zh: "没有找到这次巡查，请返回今日任务重新开始。",
    en: "We could not find this patrol. Go back to today's list and start again.",
  },
  patrol_open: {
    status: 409,
    zh: "您在“{grid}”的巡查还没有结束，请先结束再开始新的巡查。",
    en: "Your patrol in {grid} has not ended yet. End it before you start another.",
  },
  in_future: {
    status: 422,
    zh: "手机时间比系统时间快，请校准手机时间后再试。",
    en: "The phone's clock is ahead of ours. Please set it right, then try again.",
  },
  ends_before: {
    status: 422,
    zh: "结束时间早于开始时间，请核对后再提交。",
    en: "The patrol would end before it began. Please check the time.",
  },
  care_not_found: {
    status: 404,
    zh: "没有找到这位走访对象，请返回名单重新查看。",
    en: "We could not find whom to visit. Go back to the list and look again.",
  },
  outside: {
    status: 422,
    zh: "这个位置不在任何网格内，请在地图上重新选点。",
    en: "This place is in no grid. Please choose another point on the map.",
  },
  form_unknown: {
    status: 422,
    zh: "走访表已更新，请刷新后按新表填写。",
    en: "The visit form has changed. Reload and fill in the new one.",
  },
  answer_wrong: {
    status: 422,
    zh: "“{field}”没有填写或填写有误，请核对后再提交。",
    en: "“{field}” is missing or not one of the choices. Please check, then send again.",
  },
  not_a_worker: {
    status: 422,
    zh: "这位工作人员不是“{community}”的网格员，请先在机构人员中授予网格员岗位。",
    en: "This person is no grid worker of {community}. Give them the position first.",
  },
  not_yours: {
    status: 403,
    zh: "这些数据不在您管理的区域内。",
    en: "These are outside the area in your charge.",
  },
});
