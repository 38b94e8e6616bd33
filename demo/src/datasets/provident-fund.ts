import { aboutPerson, daily, hourly } from "./definition.ts";
import { choice, count, creditCodeOf, day, fen, idNumber, month, optional, personName, text } from "./field.ts";

const owner = "990122-HPF";

export const hpfAccount = aboutPerson({
  code: "hpf.account",
  owner,
  name: { zh: "住房公积金账户信息", en: "Housing provident fund account" },
  description: {
    zh: "个人住房公积金账户的余额、月缴存额、缴存单位和账户状态。",
    en: "Balance, monthly deposit, employer and status of the account.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    accountNumber: text("个人公积金账号", "Account number", "sensitive"),
    status: choice("账户状态", "Status", {
      normal: ["正常缴存", "Normal"],
      sealed: ["封存", "Sealed"],
      frozen: ["冻结", "Frozen"],
      closed: ["销户", "Closed"],
    }),
    frozenReason: optional(text("冻结原因", "Reason of freezing", "sensitive")),
    balanceFen: fen("账户余额（分）", "Balance (fen)", "sensitive"),
    depositBaseFen: fen("缴存基数（分）", "Deposit base (fen)"),
    monthlyDepositFen: fen("月缴存额（分）", "Monthly deposit (fen)"),
    openedOn: day("开户日期", "Opened on"),
    depositedThrough: month("缴至年月", "Deposited through"),
    continuousMonths: count("连续足额缴存月数", "Months deposited without a gap"),
    employerName: text("缴存单位", "Employer", "internal"),
    employerCreditCode: creditCodeOf("缴存单位统一社会信用代码", "Employer's credit code", "internal"),
  },
});

export const hpfLoan = aboutPerson({
  code: "hpf.loan",
  owner,
  name: { zh: "住房公积金贷款信息", en: "Housing provident fund loan" },
  description: {
    zh: "住房公积金个人住房贷款的合同、余额、月还款额和逾期情况。",
    en: "Contract, balance, monthly payment and arrears of the housing loan.",
  },
  updateSource: daily,
  freshnessDays: 2,
  keyFields: ["contractNumber"],
  fields: {
    idNumber: idNumber(),
    contractNumber: text("借款合同编号", "Loan contract"),
    principalFen: fen("贷款金额（分）", "Principal (fen)", "sensitive"),
    balanceFen: fen("贷款余额（分）", "Outstanding (fen)", "sensitive"),
    monthlyPaymentFen: fen("月还款额（分）", "Monthly payment (fen)"),
    startOn: day("放款日期", "Paid out on"),
    endOn: day("到期日期", "Ends on"),
    overdueMonths: count("逾期期数", "Months overdue"),
    houseAddress: text("所购住房坐落", "House"),
    status: choice("状态", "Status", {
      repaying: ["正常还款", "Repaying"],
      overdue: ["逾期", "Overdue"],
      settled: ["结清", "Settled"],
    }),
  },
});

export const hpfWithdrawal = aboutPerson({
  code: "hpf.withdrawal",
  owner,
  name: { zh: "住房公积金提取记录", en: "Housing provident fund withdrawals" },
  description: {
    zh: "住房公积金历次提取的事由、金额和日期，每次一条。",
    en: "Reason, amount and date of each withdrawal.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  keyFields: ["withdrawnOn", "reason"],
  fields: {
    idNumber: idNumber(),
    reason: choice("提取事由", "Reason", {
      purchase: ["购买自住住房", "Buying a home"],
      rent: ["租赁住房", "Renting a home"],
      "loan-repayment": ["偿还购房贷款本息", "Repaying a housing loan"],
      renovation: ["城镇老旧小区改造", "Renovating an old estate"],
      retirement: ["离退休", "Retirement"],
    }),
    amountFen: fen("提取金额（分）", "Amount (fen)", "sensitive"),
    withdrawnOn: day("提取日期", "Withdrawn on"),
    bankCardTail: text("收款账户尾号", "Last digits of the card"),
    contractNumber: optional(text("购房合同备案号", "Purchase contract")),
  },
});
