/** A factor of HJ 212-2017 annex B. */
export interface FactorEntry {
  zh: string;
  en: string;
  /** "" when it has none. */
  unit: string;
  /** Code of HJ/T 212-2005. */
  old?: string;
}

/**
 * Those that outlets, rivers, air stations and building sites report. Particles are in μg/m³, as GB 3095 limits them and
 * as devices send them: the annex prints ng/m³.
 */
export const factors: Readonly<Record<string, FactorEntry>> = {
  w00000: { zh: "污水流量", en: "Waste water flow", unit: "L/s", old: "B01" },
  w01001: { zh: "pH 值", en: "pH", unit: "", old: "001" },
  w01003: { zh: "浑浊度", en: "Turbidity", unit: "NTU" },
  w01009: { zh: "溶解氧", en: "Dissolved oxygen", unit: "mg/L" },
  w01010: { zh: "水温", en: "Water temperature", unit: "℃" },
  w01012: { zh: "悬浮物", en: "Suspended solids", unit: "mg/L", old: "003" },
  w01014: { zh: "电导率", en: "Conductivity", unit: "μS/cm" },
  w01017: { zh: "五日生化需氧量", en: "Biochemical oxygen demand (5 days)", unit: "mg/L", old: "010" },
  w01018: { zh: "化学需氧量", en: "Chemical oxygen demand", unit: "mg/L", old: "011" },
  w01019: { zh: "高锰酸盐指数", en: "Permanganate index", unit: "mg/L" },
  w21001: { zh: "总氮", en: "Total nitrogen", unit: "mg/L", old: "065" },
  w21003: { zh: "氨氮", en: "Ammonia nitrogen", unit: "mg/L", old: "060" },
  w21011: { zh: "总磷", en: "Total phosphorus", unit: "mg/L", old: "101" },
  a01001: { zh: "气温", en: "Air temperature", unit: "℃" },
  a01002: { zh: "湿度", en: "Humidity", unit: "%" },
  a01006: { zh: "气压", en: "Air pressure", unit: "kPa" },
  a01007: { zh: "风速", en: "Wind speed", unit: "m/s" },
  a01008: { zh: "风向", en: "Wind direction", unit: "°" },
  a21002: { zh: "氮氧化物", en: "Nitrogen oxides", unit: "mg/m³", old: "03" },
  a21026: { zh: "二氧化硫", en: "Sulphur dioxide", unit: "mg/m³", old: "02" },
  a34001: { zh: "总悬浮颗粒物", en: "Total suspended particles", unit: "μg/m³" },
  a34002: { zh: "可吸入颗粒物 PM10", en: "PM10", unit: "μg/m³" },
  a34004: { zh: "细颗粒物 PM2.5", en: "PM2.5", unit: "μg/m³" },
  a34013: { zh: "烟尘", en: "Soot", unit: "mg/m³", old: "01" },
};

const ofOld = new Map(Object.entries(factors).flatMap(([code, { old }]) => (old ? [[old, code] as const] : [])));

/** The code of 2017 for one of 2005; any other code as it is. */
export function factorCode(code: string): string {
  return ofOld.get(code) ?? code;
}
