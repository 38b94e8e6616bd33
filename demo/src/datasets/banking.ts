import { aboutPerson, hourly } from "./definition.ts";
import { choice, day, flag, idNumber, personName, text } from "./field.ts";

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
