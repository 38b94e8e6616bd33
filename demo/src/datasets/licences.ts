import { aboutLegalEntity, daily, monthly } from "./definition.ts";
import { choice, count, creditCode, day, entityName, text } from "./field.ts";

const status = () => choice("状态", "Status", { valid: ["有效", "Valid"], expired: ["过期", "Expired"] }, "public");

export const transportLicence = aboutLegalEntity({
  code: "transport.licence",
  owner: "990122-TRAN",
  name: { zh: "道路运输经营许可信息", en: "Road transport licence" },
  description: {
    zh: "道路运输经营许可证的经营范围、车辆数和有效期。",
    en: "Scope, vehicles and validity of road transport licences.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["licenceNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    licenceNumber: text("经营许可证号", "Licence number", "public"),
    scope: text("经营范围", "Scope", "public"),
    vehicles: count("在册车辆数", "Vehicles", "internal"),
    issuedOn: day("发证日期", "Issued on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
    status: status(),
  },
});

export const environmentRegistration = aboutLegalEntity({
  code: "environment.registration",
  owner: "990122-ECO",
  name: { zh: "固定污染源排污登记信息", en: "Registration of pollution sources" },
  description: {
    zh: "排污单位的管理类别、登记编号和有效期。",
    en: "Category, number and validity of registered pollution sources.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["registrationNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    registrationNumber: text("登记编号", "Registration number", "public"),
    category: choice(
      "管理类别",
      "Category",
      {
        key: ["重点管理", "Key"],
        simplified: ["简化管理", "Simplified"],
        registered: ["登记管理", "Registered"],
      },
      "public",
    ),
    registeredOn: day("登记日期", "Registered on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
  },
});

export const safetyLicence = aboutLegalEntity({
  code: "safety.licence",
  owner: "990122-EMER",
  name: { zh: "安全生产许可信息", en: "Work safety licence" },
  description: {
    zh: "危险化学品经营、烟花爆竹经营等安全生产许可。",
    en: "Licences for dangerous chemicals, fireworks and the like.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["licenceNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    licenceNumber: text("许可证编号", "Licence number", "public"),
    scope: text("许可范围", "Scope", "public"),
    issuedOn: day("发证日期", "Issued on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
    status: status(),
  },
});

export const tobaccoLicence = aboutLegalEntity({
  code: "tobacco.licence",
  owner: "990122-TOBA",
  name: { zh: "烟草专卖零售许可信息", en: "Tobacco retail licence" },
  description: {
    zh: "烟草专卖零售许可证的经营场所和有效期。",
    en: "Premises and validity of tobacco retail licences.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["licenceNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    licenceNumber: text("许可证号", "Licence number", "public"),
    address: text("经营场所", "Premises", "public"),
    issuedOn: day("发证日期", "Issued on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
    status: status(),
  },
});

export const cultureVenueLicence = aboutLegalEntity({
  code: "culture.venue-licence",
  owner: "990122-CULT",
  name: { zh: "文化娱乐场所许可信息", en: "Licence of cultural venues" },
  description: {
    zh: "歌舞娱乐、互联网上网服务等场所的经营许可。",
    en: "Licences of karaoke bars, internet cafés and similar venues.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["licenceNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    licenceNumber: text("许可证编号", "Licence number", "public"),
    venueKind: text("经营项目", "Kind of venue", "public"),
    capacity: count("核定人数", "Capacity", "public"),
    issuedOn: day("发证日期", "Issued on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
    status: status(),
  },
});

export const urbanSignPermit = aboutLegalEntity({
  code: "urban.sign-permit",
  owner: "990122-URBN",
  name: { zh: "户外广告和招牌设置许可信息", en: "Permit of signs and outdoor advertising" },
  description: {
    zh: "大型户外广告和门头招牌的设置许可。",
    en: "Permits of large outdoor advertisements and shop signs.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["permitNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    permitNumber: text("许可编号", "Permit number", "public"),
    location: text("设置位置", "Location", "public"),
    issuedOn: day("许可日期", "Issued on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
  },
});
