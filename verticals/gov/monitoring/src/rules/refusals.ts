import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("monitoring-rules", {
  not_feel: {
    status: 422,
    zh: "判断条件第 {position} 个字符处无法识别，请检查表达式写法。",
    en: "The condition cannot be read at character {position}. Please check how it is written.",
  },
  unknown_fact: {
    status: 422,
    zh: "判断条件中的“{name}”不是可用的数据项，请从可用数据项中选择。",
    en: "“{name}” is nothing that the condition can read. Choose from the list of facts.",
  },
  not_of_device: {
    status: 422,
    zh: "这类设备没有“{name}”，请更换数据项或设备类型。",
    en: "Devices of this kind have no “{name}”. Choose another fact or another kind of device.",
  },
  window_wrong: {
    status: 422,
    zh: '时间窗“{text}”写法不对：应写成 avg(window(value, "PT10M")) 这样的形式，时长为 1 秒至 24 小时。',
    en: 'The window in “{text}” is not right. Write avg(window(value, "PT10M")), with a duration of 1 second to 24 hours.',
  },
  site_wrong: {
    status: 422,
    zh: '“{text}”中的场地类型不对，请填写 "construction"（工地）、"disposal"（消纳场）或 "restricted"（禁行区）。',
    en: '“{text}” does not name a kind of site. Write "construction", "disposal" or "restricted".',
  },
  limit_needed: {
    status: 422,
    zh: "判断条件用到了限值，请填写限值。",
    en: "The condition reads the limit. Please give one.",
  },
  factor_needed: {
    status: 422,
    zh: "判断条件用到了读数，请选择监测因子。",
    en: "The condition reads a value. Please choose the factor.",
  },
  not_yes_or_no: {
    status: 422,
    zh: "判断条件的结果应为“是”或“否”，请检查“{text}”。",
    en: "The condition must be true or false. Please look at “{text}”.",
  },
  rule_not_found: {
    status: 404,
    zh: "没有找到这条规则，请返回规则列表重新选择。",
    en: "We could not find this rule. Go back to the list and choose again.",
  },
  rule_changed: {
    status: 409,
    zh: "这条规则刚被他人修改，请刷新后再改。",
    en: "Somebody has just changed this rule. Reload, then change it again.",
  },
  alarm_not_found: {
    status: 404,
    zh: "没有找到这条报警，请返回报警列表重新选择。",
    en: "We could not find this alarm. Go back to the list and choose again.",
  },
  test_too_long: {
    status: 422,
    zh: "一次最多回放 {days} 天的数据，且结束时间须晚于开始时间。",
    en: "At most {days} days can be replayed at once, and the end must be after the beginning.",
  },
  site_twice: {
    status: 422,
    zh: "场地编码 {code} 重复，请核对后再保存。",
    en: "The site code {code} is there twice. Please check, then save again.",
  },
  site_unknown: {
    status: 422,
    zh: "核准文件 {number} 中的场地 {code} 不存在，请先登记该场地。",
    en: "Approval {number} names the site {code}, which does not exist. Register the site first.",
  },
  approval_dates: {
    status: 422,
    zh: "核准文件 {number} 的截止日期早于起始日期，请修改。",
    en: "Approval {number} ends before it begins. Please correct the dates.",
  },
  approval_hours: {
    status: 422,
    zh: "核准文件 {number} 的运输时段起止相同，等于没有可运输的时间，请修改。",
    en: "The hours of approval {number} begin when they end, so that nothing may be carried. Please correct them.",
  },
  approval_ends: {
    status: 422,
    zh: "运输须从工地到消纳场，“{name}”不是这类场地，请重新选择。",
    en: "Trucks carry from a construction site to a disposal site. “{name}” is the wrong kind. Choose again.",
  },
  approval_number_taken: {
    status: 409,
    zh: "核准文号 {number} 已经登记，请核对文号。",
    en: "There is an approval with the number {number} already. Please check the number.",
  },
  approval_not_found: {
    status: 404,
    zh: "没有找到这份运输核准，请返回列表重新选择。",
    en: "We could not find this approval. Go back to the list and choose again.",
  },
  approval_changed: {
    status: 409,
    zh: "这份运输核准刚被他人修改，请刷新后再改。",
    en: "Somebody has just changed this approval. Reload, then change it again.",
  },
  approval_withdrawn: {
    status: 409,
    zh: "这份运输核准已经撤销，不能再修改；如需恢复运输，请重新核准。",
    en: "This approval was withdrawn and cannot be changed. To let the trucks carry again, approve anew.",
  },
  route_crosses: {
    status: 422,
    zh: "核准线路自相交叉，请调整线路上的点后再保存。",
    en: "The route crosses itself. Move its points, then save again.",
  },
  route_outside: {
    status: 422,
    zh: "核准线路的第 {point} 个点在本县范围以外，请移到县内。",
    en: "Point {point} of the route lies outside the county. Move it inside.",
  },
  route_ends: {
    status: 422,
    zh: "核准线路须从工地起、到消纳场止，离“{name}”不超过 {metres} 米，请移动线路端点。",
    en: "A route begins at the site and ends at the disposal site, within {metres} m of “{name}”. Move its end.",
  },
  ring_crosses: {
    status: 422,
    zh: "场地“{name}”的边界自相交叉，请重新绘制。",
    en: "The border of “{name}” crosses itself. Please draw it again.",
  },
  outside_division: {
    status: 403,
    zh: "您只能管理本辖区的规则、场地和运输核准。",
    en: "You may manage rules, sites and approvals of your own area only.",
  },
});
