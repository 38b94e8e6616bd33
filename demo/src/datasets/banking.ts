import { aboutLegalEntity, aboutPerson, daily, hourly } from "./definition.ts";
import { choice, count, creditCode, day, entityName, fen, flag, idNumber, personName, text } from "./field.ts";

export const bankCard = aboutPerson({
  code: "bank.card",
  owner: "990122-BNK",
  name: { zh: "个人银行结算账户信息", en: "Bank cards" },
  description: {
    zh: "本人名下可用于收取财政资金和公积金的银行卡，每张一条。",
    en: "Cards in one's own name that can receive public money, one record each.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  keyFields: ["cardNumber"],
  fields: {
    idNumber: idNumber(),
    holderName: personName("户名", "Holder"),
    bankName: text("开户银行", "Bank"),
    cardNumber: text("银行卡号", "Card number", "sensitive"),
    cardKind: choice("卡种", "Kind", {
      debit: ["借记卡（Ⅰ类户）", "Debit card (class I)"],
      "social-security": ["社会保障卡", "Social security card"],
    }),
    primary: flag("本人指定的收款卡", "Chosen to receive money"),
    openedOn: day("开户日期", "Opened on"),
    status: choice("状态", "Status", {
      normal: ["正常", "Normal"],
      frozen: ["冻结", "Frozen"],
      lost: ["挂失", "Reported lost"],
    }),
  },
});

export const enterpriseAccount = aboutLegalEntity({
  code: "bank.enterprise-account",
  owner: "990122-BNK",
  name: { zh: "单位银行结算账户信息", en: "Accounts of enterprises" },
  description: {
    zh: "经营主体的基本存款账户，用于收取财政资金和退税。",
    en: "The basic deposit account of a market entity, to which public money and tax refunds are paid.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    bankName: text("开户银行", "Bank", "internal"),
    accountNumber: text("账号", "Account number", "sensitive"),
    openedOn: day("开户日期", "Opened on", "internal"),
    status: choice("状态", "Status", { normal: ["正常", "Normal"], frozen: ["冻结", "Frozen"] }, "internal"),
  },
});

export const enterpriseLoan = aboutLegalEntity({
  code: "loan.enterprise",
  owner: "990122-BNK",
  name: { zh: "经营主体贷款信息", en: "Loans of enterprises" },
  description: {
    zh: "经营主体在贷的流动资金贷款和创业担保贷款，每笔一条。",
    en: "Working-capital and start-up guarantee loans of market entities, one record each.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["contractNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    contractNumber: text("借款合同编号", "Contract number", "internal"),
    kind: choice(
      "贷款种类",
      "Kind",
      {
        "working-capital": ["流动资金贷款", "Working capital"],
        "startup-guarantee": ["创业担保贷款", "Start-up guarantee loan"],
      },
      "internal",
    ),
    creditLineFen: fen("单户授信额度（分）", "Credit line (fen)", "sensitive"),
    amountFen: fen("合同金额（分）", "Amount of the contract (fen)", "sensitive"),
    ratePerTenThousand: count("年利率（‱）", "Yearly rate (per ten thousand)", "internal"),
    interestPaidFen: fen("上季度已付利息（分）", "Interest paid last quarter (fen)", "sensitive"),
    signedOn: day("签订日期", "Signed on", "internal"),
    dueOn: day("到期日期", "Due on", "internal"),
    status: choice("状态", "Status", { normal: ["正常", "Normal"], overdue: ["逾期", "Overdue"] }, "internal"),
  },
});
