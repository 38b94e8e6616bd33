interface Name {
  zh: string;
  en: string;
}
type Names = Readonly<Record<string, Name>>;

/** ST, HJ 212-2017 table 5. */
export const systemTypes: Names = {
  "21": { zh: "地表水质量监测", en: "Surface water quality" },
  "22": { zh: "空气质量监测", en: "Air quality" },
  "23": { zh: "声环境质量监测", en: "Noise" },
  "24": { zh: "地下水质量监测", en: "Groundwater quality" },
  "25": { zh: "土壤质量监测", en: "Soil quality" },
  "26": { zh: "海水质量监测", en: "Sea water quality" },
  "27": { zh: "挥发性有机物监测", en: "Volatile organic compounds" },
  "31": { zh: "大气环境污染源", en: "Air pollution source" },
  "32": { zh: "地表水体环境污染源", en: "Surface water pollution source" },
  "33": { zh: "地下水体环境污染源", en: "Groundwater pollution source" },
  "34": { zh: "海洋环境污染源", en: "Sea pollution source" },
  "35": { zh: "土壤环境污染源", en: "Soil pollution source" },
  "36": { zh: "声环境污染源", en: "Noise source" },
  "37": { zh: "振动环境污染源", en: "Vibration source" },
  "38": { zh: "放射性环境污染源", en: "Radiation source" },
  "39": { zh: "工地扬尘污染源", en: "Construction site dust" },
  "41": { zh: "电磁环境污染源", en: "Electromagnetic source" },
  "51": { zh: "烟气排放过程监控", en: "Flue gas process" },
  "52": { zh: "污水排放过程监控", en: "Waste water process" },
  "91": { zh: "系统交互", en: "System interaction" },
};

/** CN, HJ 212-2017 table 9. */
export const commands: Names = {
  "1000": { zh: "设置超时时间及重发次数", en: "Set timeout and retries" },
  "1011": { zh: "提取/上传现场机时间", en: "Device time" },
  "1012": { zh: "设置现场机时间", en: "Set device time" },
  "1013": { zh: "现场机时间校准请求", en: "Device asks for the time" },
  "1061": { zh: "提取/上传实时数据间隔", en: "Interval of real-time data" },
  "1062": { zh: "设置实时数据间隔", en: "Set interval of real-time data" },
  "1063": { zh: "提取/上传分钟数据间隔", en: "Interval of minute data" },
  "1064": { zh: "设置分钟数据间隔", en: "Set interval of minute data" },
  "1072": { zh: "设置现场机密码", en: "Set device password" },
  "2011": { zh: "污染物实时数据", en: "Real-time data" },
  "2012": { zh: "停止察看污染物实时数据", en: "Stop real-time data" },
  "2021": { zh: "设备运行状态数据", en: "Equipment states" },
  "2022": { zh: "停止察看设备运行状态", en: "Stop equipment states" },
  "2031": { zh: "污染物日历史数据", en: "Day data" },
  "2041": { zh: "设备运行时间日历史数据", en: "Day data of equipment running time" },
  "2051": { zh: "污染物分钟数据", en: "Minute data" },
  "2061": { zh: "污染物小时数据", en: "Hour data" },
  "2081": { zh: "数采仪开机时间", en: "Start of the data logger" },
  "3011": { zh: "零点校准量程校准", en: "Calibrate zero and span" },
  "3012": { zh: "即时采样", en: "Sample now" },
  "3013": { zh: "启动清洗/反吹", en: "Start cleaning" },
  "3014": { zh: "比对采样", en: "Comparison sampling" },
  "3015": { zh: "超标留样", en: "Keep a sample of an exceedance" },
  "3016": { zh: "设置采样时间周期", en: "Set sampling period" },
  "3017": { zh: "提取/上传采样时间周期", en: "Sampling period" },
  "3018": { zh: "提取/上传出样时间", en: "Time until a sample is out" },
  "3019": { zh: "提取/上传设备唯一标识", en: "Device identifier" },
  "3020": { zh: "提取/上传现场机信息", en: "Device information" },
  "3021": { zh: "设置现场机参数", en: "Set device parameters" },
  "9011": { zh: "请求应答", en: "Request reply" },
  "9012": { zh: "操作执行结果", en: "Execution result" },
  "9013": { zh: "通知应答", en: "Notice reply" },
  "9014": { zh: "数据应答", en: "Data reply" },
};

/** Flag of a value, HJ 212-2017 table 8. */
export const dataFlags: Names = {
  N: { zh: "正常", en: "Normal" },
  F: { zh: "停运", en: "Out of operation" },
  M: { zh: "维护", en: "Maintenance" },
  S: { zh: "手工输入", en: "Entered by hand" },
  D: { zh: "故障", en: "Fault" },
  C: { zh: "校准", en: "Calibration" },
  T: { zh: "超过测量上限", en: "Above measuring range" },
  B: { zh: "通讯异常", en: "Communication fault" },
};

/** QnRtn: whether a request is carried out. */
export const requestResults: Names = {
  "1": { zh: "准备执行请求", en: "Will be carried out" },
  "2": { zh: "请求被拒绝", en: "Refused" },
  "3": { zh: "密码错误", en: "Wrong PW" },
  "4": { zh: "MN 错误", en: "Wrong MN" },
  "5": { zh: "ST 错误", en: "Wrong ST" },
  "6": { zh: "Flag 错误", en: "Wrong Flag" },
  "7": { zh: "QN 错误", en: "Wrong QN" },
  "8": { zh: "CN 错误", en: "Wrong CN" },
  "9": { zh: "CRC 校验错误", en: "Wrong CRC" },
  "100": { zh: "未知错误", en: "Unknown error" },
};

/** ExeRtn: what came of it. */
export const executionResults: Names = {
  "1": { zh: "执行成功", en: "Done" },
  "2": { zh: "执行失败，原因不明", en: "Failed for an unknown reason" },
  "3": { zh: "命令请求条件错误", en: "Wrong condition in the request" },
  "4": { zh: "通讯超时", en: "Timeout" },
  "5": { zh: "系统繁忙，不能执行", en: "Busy" },
  "6": { zh: "系统故障", en: "System fault" },
  "100": { zh: "没有数据", en: "No data" },
};
