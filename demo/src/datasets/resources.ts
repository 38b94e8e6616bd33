import { aboutPerson, daily, monthly } from "./definition.ts";
import { area, choice, day, fen, idNumber, personName, text, year } from "./field.ts";

export const waterAccount = aboutPerson({
  code: "water.account",
  owner: "990122-WATR",
  name: { zh: "供水用户信息", en: "Water account" },
  description: {
    zh: "供水用户的户号、用水地址和欠费情况。",
    en: "Account, address and arrears of water users.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["accountNumber"],
  fields: {
    idNumber: idNumber(),
    accountNumber: text("用水户号", "Account number"),
    address: text("用水地址", "Address"),
    arrearsFen: fen("欠费金额（分）", "Arrears (fen)"),
    openedOn: day("开户日期", "Opened on"),
    status: choice("状态", "Status", { open: ["正常", "Open"], stopped: ["停水", "Stopped"] }),
  },
});

export const forestRight = aboutPerson({
  code: "forest.right",
  owner: "990122-FRST",
  name: { zh: "林权信息", en: "Forest right" },
  description: {
    zh: "林权证号、林地坐落、林种和面积。",
    en: "Certificate, location, kind of forest and area.",
  },
  updateSource: monthly,
  freshnessDays: 93,
  keyFields: ["certificateNumber"],
  fields: {
    idNumber: idNumber(),
    holderName: personName("权利人", "Holder"),
    certificateNumber: text("林权证号", "Certificate number"),
    location: text("林地坐落", "Location"),
    forestKind: choice("林种", "Kind", {
      commodity: ["商品林", "Commercial"],
      ecological: ["生态公益林", "Ecological"],
    }),
    areaMu: area("面积（亩）", "Area (mu)"),
    termTo: day("林地使用期止", "Term to"),
  },
});

export const fiscalPayment = aboutPerson({
  code: "fiscal.payment",
  owner: "990122-FIN",
  name: { zh: "惠民惠农“一卡通”发放信息", en: "Public payments to residents" },
  description: {
    zh: "财政“一卡通”发放的惠民惠农补贴，每次发放一条。",
    en: "Subsidies paid through the county's single channel, one record for each payment.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  keyFields: ["paymentYear", "item"],
  fields: {
    idNumber: idNumber(),
    paymentYear: year("年度", "Year"),
    item: text("补贴项目", "Subsidy"),
    amountFen: fen("金额（分）", "Amount (fen)"),
    paidOn: day("发放日期", "Paid on"),
    bankCardTail: text("收款账户尾号", "Last digits of the card"),
  },
});
