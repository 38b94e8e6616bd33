import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("monitoring", {
  device_not_found: {
    status: 404,
    zh: "没有找到这台设备，请返回设备列表重新选择。",
    en: "We could not find this device. Go back to the list and choose again.",
  },
  code_taken: {
    status: 409,
    zh: "设备编码 {code} 已经登记，请核对编码，或先停用原设备。",
    en: "A device with the code {code} is registered already. Check the code, or retire the other device first.",
  },
  code_unfit: {
    status: 422,
    zh: "设备编码不符合协议要求：HJ 212 为 14 至 24 位数字或字母，JT/T 808 为终端手机号（不含前导 0）。",
    en: "The code does not fit the protocol: 14 to 24 letters or digits for HJ 212, the terminal's phone number without leading zeros for JT/T 808.",
  },
  secret_needed: {
    status: 422,
    zh: "MQTT 和 HTTP 设备必须设置接入密码，至少 8 位。",
    en: "A device that reports by MQTT or HTTP needs a password of 8 characters at least.",
  },
  organisation_unknown: {
    status: 422,
    zh: "没有找到编码为 {code} 的单位，请重新选择设备所属单位。",
    en: "There is no organisation {code}. Choose again whose device it is.",
  },
  outside_division: {
    status: 403,
    zh: "您只能管理本辖区、本单位的设备。",
    en: "You may manage devices of your own area and organisation only.",
  },
  device_changed: {
    status: 409,
    zh: "这台设备的信息刚被他人修改，请刷新后再改。",
    en: "Somebody has just changed this device. Reload, then change it again.",
  },
  device_retired: {
    status: 409,
    zh: "这台设备已经停用，不能再修改；如需恢复使用，请重新登记。",
    en: "This device is retired and cannot be changed. To use it again, register it anew.",
  },
  until_past: {
    status: 422,
    zh: "恢复时间须晚于当前时间，请重新选择。",
    en: "The time at which it becomes active again must lie ahead. Choose another.",
  },
  secret_own: {
    status: 422,
    zh: "JT/T 808 终端在注册时自动取得鉴权码，不需要设置密码。",
    en: "A terminal of JT/T 808 gets its own code when it registers; it has no password.",
  },
  factor_twice: {
    status: 422,
    zh: "监测因子 {factor} 重复，请删去多余的一行。",
    en: "The factor {factor} is there twice. Take one of them away.",
  },
  point_outside: {
    status: 422,
    zh: "安装位置在本县范围以外，请在地图上重新点选。",
    en: "That place lies outside the county. Choose another on the map.",
  },
  plan_state: {
    status: 422,
    zh: "只有校准和维护可以提前安排，停用和恢复使用请到时办理。",
    en: "Only calibration and maintenance can be planned ahead. Retire a device, or put it back to work, when it is time.",
  },
  plan_period: {
    status: 422,
    zh: "提前安排的校准或维护须填写结束时间，且晚于开始时间。",
    en: "What is planned ahead needs an end, after its beginning.",
  },
  plan_overlaps: {
    status: 409,
    zh: "这段时间已经安排了校准或维护，请调整时间，或先取消原来的安排。",
    en: "Something is planned for that time already. Choose another time, or call the other off.",
  },
  plan_not_found: {
    status: 404,
    zh: "没有找到这项安排，可能已经开始或被取消，请刷新查看。",
    en: "There is no such plan. It may have begun or been called off: reload to see.",
  },
  range_wrong: {
    status: 422,
    zh: "结束时间须晚于开始时间，且一次最多查询 {days} 天。",
    en: "The end must be after the beginning, and one query may cover {days} days at most.",
  },
  too_many_points: {
    status: 422,
    zh: "数据点过多（超过 {max} 个），请缩短时间范围或加大间隔。",
    en: "That would be more than {max} points. Shorten the time or widen the step.",
  },
  device_unauthorised: {
    status: 401,
    zh: "设备编码或密码不正确。",
    en: "The code or the password of the device is wrong.",
  },
  gateway_off: {
    status: 503,
    zh: "数据接入服务未在本机运行，请稍后重发。",
    en: "The intake of data is not running here. Please send again later.",
  },
});
