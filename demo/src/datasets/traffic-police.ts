import { aboutPerson, daily, hourly } from "./definition.ts";
import { choice, count, day, fen, flag, idNumber, optional, personName, text } from "./field.ts";

/** The traffic police is part of the public security bureau. */
const owner = "990122-PSB";

export const vehicleRegistration = aboutPerson({
  code: "vehicle.registration",
  owner,
  name: { zh: "机动车登记信息", en: "Vehicle registration" },
  description: {
    zh: "机动车的号牌、类型、使用性质、初次登记日期和状态，每辆车一条。",
    en: "Plate, type, use, first registration and status; one record for each vehicle.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  keyFields: ["plateNumber"],
  fields: {
    idNumber: idNumber(),
    plateNumber: text("号牌号码", "Plate number"),
    vehicleKind: choice("车辆类型", "Vehicle type", {
      "small-car": ["小型轿车", "Small car"],
      van: ["面包车", "Van"],
      "light-truck": ["轻型货车", "Light truck"],
      motorcycle: ["普通摩托车", "Motorcycle"],
    }),
    brand: text("品牌型号", "Make and model", "internal"),
    energy: choice("能源种类", "Energy", {
      petrol: ["汽油", "Petrol"],
      diesel: ["柴油", "Diesel"],
      electric: ["纯电动", "Electric"],
      hybrid: ["插电式混合动力", "Plug-in hybrid"],
    }),
    use: choice("使用性质", "Use", { private: ["非营运", "Private"], freight: ["货运", "Freight"] }),
    seats: count("核定载客（人）", "Seats"),
    registeredOn: day("初次登记日期", "First registered on"),
    inspectionValidTo: day("检验有效期止", "Inspection valid to"),
    mortgaged: flag("已抵押", "Mortgaged"),
    hasInjuryAccident: flag("发生过造成人员伤亡的交通事故", "Was in an accident with casualties"),
    unsettledViolations: count("未处理交通违法（起）", "Unsettled violations"),
    status: choice("状态", "Status", {
      normal: ["正常", "Normal"],
      overdue: ["逾期未检验", "Inspection overdue"],
      sealed: ["查封", "Sealed"],
      deregistered: ["注销", "Deregistered"],
    }),
  },
});

export const vehicleInspection = aboutPerson({
  code: "vehicle.inspection",
  owner,
  name: { zh: "机动车检验信息", en: "Vehicle inspection" },
  description: {
    zh: "机动车最近一次检验或者免检领标的结果，每辆车一条。",
    en: "Result of each vehicle's latest inspection or exempt marking.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["plateNumber"],
  fields: {
    idNumber: idNumber(),
    plateNumber: text("号牌号码", "Plate number"),
    inspectedOn: day("检验日期", "Inspected on"),
    mode: choice("检验方式", "Mode", {
      exempt: ["免检领标", "Exempt, mark issued"],
      station: ["上线检验", "Inspected at a station"],
    }),
    result: choice("检验结果", "Result", { passed: ["合格", "Passed"], failed: ["不合格", "Failed"] }),
    insuranceValidTo: day("交强险保险期间止", "Compulsory insurance valid to"),
  },
});

export const driverLicence = aboutPerson({
  code: "driver.licence",
  owner,
  name: { zh: "机动车驾驶证信息", en: "Driving licence" },
  description: {
    zh: "驾驶证的准驾车型、初次领证日期、有效期和累积记分。",
    en: "Classes, first issue, validity and penalty points of the licence.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    fileNumber: text("档案编号", "File number"),
    vehicleClass: choice("准驾车型", "Class", {
      A1: ["A1（大型客车）", "A1 (large bus)"],
      A2: ["A2（重型牵引挂车）", "A2 (heavy articulated truck)"],
      B2: ["B2（大型货车）", "B2 (heavy truck)"],
      C1: ["C1（小型汽车）", "C1 (small car)"],
      C2: ["C2（小型自动挡汽车）", "C2 (automatic small car)"],
      D: ["D（普通三轮摩托车）", "D (three-wheeled motorcycle)"],
    }),
    firstIssuedOn: day("初次领证日期", "First issued on"),
    validFrom: day("有效期起", "Valid from"),
    validTo: optional(day("有效期止（长期有效的为空）", "Valid to (empty when it never expires)")),
    points: count("当前记分周期累积记分", "Penalty points in this cycle"),
    status: choice("状态", "Status", {
      normal: ["正常", "Normal"],
      expired: ["逾期未换证", "Not renewed in time"],
      suspended: ["暂扣", "Suspended"],
    }),
  },
});

export const trafficViolation = aboutPerson({
  code: "traffic.violation",
  owner,
  name: { zh: "交通违法信息", en: "Traffic violations" },
  description: {
    zh: "机动车和驾驶人的道路交通安全违法记录，每起一条。",
    en: "Violations of vehicles and drivers, one record each.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  keyFields: ["decisionNumber"],
  fields: {
    idNumber: idNumber(),
    decisionNumber: text("决定书编号", "Decision number"),
    plateNumber: text("号牌号码", "Plate number"),
    occurredOn: day("违法日期", "Occurred on"),
    place: text("违法地点", "Place", "internal"),
    act: text("违法行为", "Act", "internal"),
    fineFen: fen("罚款金额（分）", "Fine (fen)"),
    points: count("记分", "Points"),
    status: choice("处理状态", "Status", {
      unsettled: ["未处理", "Unsettled"],
      unpaid: ["已处理未缴款", "Settled, fine unpaid"],
      paid: ["已缴款", "Paid"],
    }),
  },
});
