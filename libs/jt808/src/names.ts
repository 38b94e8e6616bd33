interface Name {
  zh: string;
  en: string;
}

/** Message ids that are decoded. */
export const messageNames: Readonly<Record<number, Name>> = {
  1: { zh: "终端通用应答", en: "Terminal general reply" },
  2: { zh: "终端心跳", en: "Heartbeat" },
  3: { zh: "终端注销", en: "Logout" },
  256: { zh: "终端注册", en: "Registration" },
  258: { zh: "终端鉴权", en: "Authentication" },
  260: { zh: "查询终端参数应答", en: "Terminal parameters" },
  512: { zh: "位置信息汇报", en: "Location report" },
  1796: { zh: "定位数据批量上传", en: "Location batch" },
  32769: { zh: "平台通用应答", en: "Platform general reply" },
  33024: { zh: "终端注册应答", en: "Registration reply" },
  33027: { zh: "设置终端参数", en: "Set terminal parameters" },
};

/** Bits of `alarm`, JT/T 808-2019 table 25; 15 to 17 are new in 2019, 31 is of 2013 only. */
export const alarmBits: Readonly<Record<number, Name>> = {
  0: { zh: "紧急报警", en: "Emergency" },
  1: { zh: "超速报警", en: "Speeding" },
  2: { zh: "疲劳驾驶报警", en: "Fatigue" },
  3: { zh: "危险驾驶行为报警", en: "Dangerous driving" },
  4: { zh: "GNSS 模块发生故障报警", en: "GNSS module fault" },
  5: { zh: "GNSS 天线未接或被剪断报警", en: "GNSS antenna cut off" },
  6: { zh: "GNSS 天线短路报警", en: "GNSS antenna short circuit" },
  7: { zh: "终端主电源欠压报警", en: "Main power low" },
  8: { zh: "终端主电源掉电报警", en: "Main power lost" },
  9: { zh: "终端 LCD 或显示器故障报警", en: "Display fault" },
  10: { zh: "TTS 模块故障报警", en: "Speech module fault" },
  11: { zh: "摄像头故障报警", en: "Camera fault" },
  12: { zh: "道路运输证 IC 卡模块故障报警", en: "Licence card module fault" },
  13: { zh: "超速预警", en: "Speeding warning" },
  14: { zh: "疲劳驾驶预警", en: "Fatigue warning" },
  15: { zh: "违规行驶报警", en: "Driving against the rules" },
  16: { zh: "胎压预警", en: "Tyre pressure warning" },
  17: { zh: "右转盲区异常报警", en: "Blind spot on the right" },
  18: { zh: "当天累计驾驶超时报警", en: "Driven too long today" },
  19: { zh: "超时停车报警", en: "Parked too long" },
  20: { zh: "进出区域报警", en: "Area entered or left" },
  21: { zh: "进出路线报警", en: "Route entered or left" },
  22: { zh: "路段行驶时间不足/过长报警", en: "Section driven too fast or too slowly" },
  23: { zh: "路线偏离报警", en: "Off the route" },
  24: { zh: "车辆 VSS 故障", en: "Speed sensor fault" },
  25: { zh: "车辆油量异常报警", en: "Fuel level abnormal" },
  26: { zh: "车辆被盗报警", en: "Stolen" },
  27: { zh: "车辆非法点火报警", en: "Illegal ignition" },
  28: { zh: "车辆非法位移报警", en: "Illegal movement" },
  29: { zh: "碰撞侧翻报警", en: "Collision or rollover" },
  30: { zh: "侧翻预警", en: "Rollover warning" },
  31: { zh: "非法开门报警", en: "Illegal door opening" },
};

/** Bits of `status`, JT/T 808-2019 table 24: what a set bit means. Bits 8 and 9 are `load`. */
export const statusBits: Readonly<Record<number, Name>> = {
  0: { zh: "ACC 开", en: "ACC on" },
  1: { zh: "已定位", en: "Located" },
  2: { zh: "南纬", en: "South" },
  3: { zh: "西经", en: "West" },
  4: { zh: "停运状态", en: "Out of operation" },
  5: { zh: "经纬度已经保密插件加密", en: "Coordinates encrypted" },
  6: { zh: "紧急刹车系统采集的前撞预警", en: "Forward collision warning" },
  7: { zh: "车道偏移预警", en: "Lane departure warning" },
  10: { zh: "车辆油路断开", en: "Fuel line cut" },
  11: { zh: "车辆电路断开", en: "Circuit cut" },
  12: { zh: "车门加锁", en: "Doors locked" },
  13: { zh: "门 1 开（前门）", en: "Door 1 open (front)" },
  14: { zh: "门 2 开（中门）", en: "Door 2 open (middle)" },
  15: { zh: "门 3 开（后门）", en: "Door 3 open (rear)" },
  16: { zh: "门 4 开（驾驶席门）", en: "Door 4 open (driver)" },
  17: { zh: "门 5 开（自定义）", en: "Door 5 open (other)" },
  18: { zh: "使用 GPS 卫星定位", en: "GPS in use" },
  19: { zh: "使用北斗卫星定位", en: "BeiDou in use" },
  20: { zh: "使用 GLONASS 卫星定位", en: "GLONASS in use" },
  21: { zh: "使用 Galileo 卫星定位", en: "Galileo in use" },
  22: { zh: "车辆处于行驶状态", en: "Moving" },
};

/** The set bits of `alarm` or `status`, from 0. */
export function bitsOf(value: number): number[] {
  return Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (value >>> bit) & 1);
}
