import { aboutLegalEntity, daily, hourly } from "./definition.ts";
import { choice, creditCode, day, divisionCode, entityName, fen, optional, residentId, text } from "./field.ts";

const owner = "990122-AMR";

export const businessLicence = aboutLegalEntity({
  code: "business.licence",
  owner,
  name: { zh: "营业执照信息", en: "Business licence" },
  description: {
    zh: "经营主体的名称、类型、法定代表人（经营者）、住所、经营范围和登记状态。",
    en: "Name, kind, legal representative or operator, address, scope and status of a market entity.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    kind: choice(
      "主体类型",
      "Kind",
      {
        "limited-company": ["有限责任公司", "Limited company"],
        "individual-business": ["个体工商户", "Individual business"],
        partnership: ["合伙企业", "Partnership"],
        "farmers-cooperative": ["农民专业合作社", "Farmers' cooperative"],
      },
      "public",
    ),
    legalRepresentativeName: text("法定代表人（经营者）", "Legal representative", "public"),
    legalRepresentativeIdNumber: residentId("法定代表人公民身份号码", "Legal representative's ID number", "sensitive"),
    registeredCapitalFen: fen("注册资本（分）", "Registered capital (fen)", "public"),
    establishedOn: day("成立日期", "Established on", "public"),
    address: text("住所（经营场所）", "Address", "public"),
    division: divisionCode("所在乡镇（街道）", "Town", "public"),
    industryCode: text("国民经济行业代码", "Industry code", "public"),
    scope: text("经营范围", "Business scope", "public"),
    status: choice(
      "登记状态",
      "Status",
      {
        active: ["存续", "Active"],
        abnormal: ["列入经营异常名录", "Listed as abnormal"],
        revoked: ["吊销", "Revoked"],
        deregistered: ["注销", "Deregistered"],
      },
      "public",
    ),
    lastAnnualReportYear: optional(text("最近年报年度", "Last annual report", "public")),
  },
});

export const foodLicence = aboutLegalEntity({
  code: "food.licence",
  owner,
  name: { zh: "食品经营许可信息", en: "Food business licence" },
  description: {
    zh: "食品经营许可证的主体业态、经营项目、有效期和状态。",
    en: "Kind of business, items, validity and status of the licence.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["licenceNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    licenceNumber: text("许可证编号", "Licence number", "public"),
    businessKind: choice(
      "主体业态",
      "Kind of business",
      {
        seller: ["食品销售经营者", "Seller"],
        catering: ["餐饮服务经营者", "Caterer"],
        canteen: ["集中用餐单位食堂", "Canteen"],
      },
      "public",
    ),
    items: text("经营项目", "Items", "public"),
    address: text("经营场所", "Premises", "public"),
    issuedOn: day("发证日期", "Issued on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
    status: choice("状态", "Status", { valid: ["有效", "Valid"], expired: ["过期", "Expired"] }, "public"),
  },
});
