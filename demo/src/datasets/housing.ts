import { aboutLegalEntity, aboutPerson, daily, hourly } from "./definition.ts";
import { area, choice, creditCode, day, entityName, fen, idNumber, optional, personName, text } from "./field.ts";

const owner = "990122-HURD";

export const housingPurchaseContract = aboutPerson({
  code: "housing.purchase-contract",
  owner,
  name: { zh: "房屋买卖合同网签备案信息", en: "Filed housing purchase contract" },
  description: {
    zh: "商品房和存量房买卖合同的网签备案信息，每份合同一条。",
    en: "Contracts for new and second-hand homes as filed online, one record each.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  keyFields: ["contractNumber"],
  fields: {
    idNumber: idNumber(),
    buyerName: personName("买受人", "Buyer"),
    contractNumber: text("合同备案号", "Filing number"),
    signedOn: day("签订日期", "Signed on"),
    filedOn: day("备案日期", "Filed on"),
    kind: choice("房屋类型", "Kind", {
      new: ["新建商品房", "New home"],
      "second-hand": ["存量房", "Second-hand home"],
    }),
    projectName: text("项目（小区）名称", "Estate", "internal"),
    address: text("房屋坐落", "Location"),
    areaM2: area("建筑面积（平方米）", "Floor area (m²)"),
    totalPriceFen: fen("合同总价（分）", "Price (fen)"),
    downPaymentFen: fen("已付购房款（分）", "Paid so far (fen)"),
    payment: choice("付款方式", "Payment", {
      full: ["一次性付款", "In full"],
      mortgage: ["按揭贷款", "Mortgage"],
    }),
    sellerName: text("出卖人", "Seller"),
    coBuyerName: optional(text("共同买受人", "Co-buyer")),
    status: choice("备案状态", "Status", { filed: ["已备案", "Filed"], cancelled: ["已注销", "Cancelled"] }),
  },
});

export const housingRentalContract = aboutPerson({
  code: "housing.rental-contract",
  owner,
  name: { zh: "房屋租赁合同备案信息", en: "Filed rental contract" },
  description: {
    zh: "房屋租赁登记备案的坐落、租期和租金。",
    en: "Location, term and rent of filed leases.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["filingNumber"],
  fields: {
    idNumber: idNumber(),
    tenantName: personName("承租人", "Tenant"),
    filingNumber: text("备案证明编号", "Filing number"),
    landlordName: text("出租人", "Landlord"),
    address: text("房屋坐落", "Location"),
    monthlyRentFen: fen("月租金（分）", "Monthly rent (fen)"),
    startOn: day("租期起", "From"),
    endOn: day("租期止", "To"),
    filedOn: day("备案日期", "Filed on"),
    status: choice("状态", "Status", { filed: ["已备案", "Filed"], ended: ["已终止", "Ended"] }),
  },
});

export const constructionPermit = aboutLegalEntity({
  code: "construction.permit",
  owner,
  name: { zh: "建筑工程施工许可信息", en: "Construction permit" },
  description: {
    zh: "建筑工程施工许可证的工程、规模、合同价格和工期。",
    en: "Project, size, contract price and period of each construction permit.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["permitNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    permitNumber: text("施工许可证编号", "Permit number", "public"),
    projectName: text("工程名称", "Project", "public"),
    address: text("建设地址", "Site", "public"),
    areaM2: area("建设规模（平方米）", "Floor area (m²)", "public"),
    contractPriceFen: fen("合同价格（分）", "Contract price (fen)", "internal"),
    issuedOn: day("发证日期", "Issued on", "public"),
    startOn: day("计划开工日期", "Starts on", "public"),
    endOn: day("计划竣工日期", "Ends on", "public"),
    status: choice(
      "状态",
      "Status",
      { valid: ["有效", "Valid"], completed: ["已竣工", "Completed"], void: ["废止", "Void"] },
      "public",
    ),
  },
});
