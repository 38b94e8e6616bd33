import { aboutPerson, monthly } from "./definition.ts";
import { area, choice, day, fen, idNumber, optional, personName, text, year } from "./field.ts";

const owner = "990122-AGRI";

export const landRight = aboutPerson({
  code: "land.right",
  owner,
  name: { zh: "农村土地承包经营权信息", en: "Contracted rural land" },
  description: {
    zh: "承包方代表名下承包地的权证号、地块和面积。",
    en: "Certificate, plots and area of the land contracted by a household's representative.",
  },
  updateSource: monthly,
  freshnessDays: 93,
  keyFields: ["certificateNumber"],
  fields: {
    idNumber: idNumber(),
    contractorName: personName("承包方代表", "Contractor"),
    certificateNumber: text("经营权证编号", "Certificate number"),
    village: text("发包方", "Village", "internal"),
    plots: text("地块", "Plots", "internal"),
    areaMu: area("承包面积（亩）", "Area (mu)"),
    termFrom: day("承包期起", "From"),
    termTo: day("承包期止", "To"),
    transferredTo: optional(text("流转受让方", "Leased to")),
  },
});

export const agricultureSubsidy = aboutPerson({
  code: "agriculture.subsidy",
  owner,
  name: { zh: "耕地地力保护补贴信息", en: "Subsidy for arable land" },
  description: {
    zh: "耕地地力保护补贴的面积、标准和发放信息。",
    en: "Area, amount and payment of the subsidy that protects arable land.",
  },
  updateSource: monthly,
  freshnessDays: 93,
  keyFields: ["subsidyYear"],
  fields: {
    idNumber: idNumber(),
    subsidyYear: year("补贴年度", "Year"),
    areaMu: area("补贴面积（亩）", "Area (mu)"),
    amountFen: fen("补贴金额（分）", "Amount (fen)"),
    paidOn: optional(day("发放日期", "Paid on")),
    status: choice("状态", "Status", { approved: ["已核定", "Approved"], paid: ["已发放", "Paid"] }),
  },
});
