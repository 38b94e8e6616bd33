import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import type { Person } from "../people/person.ts";
import { iso, monthBefore, monthsBetween } from "../seeded/calendar.ts";
import type { RecordSink } from "./record-sink.ts";

export function recordFund(write: RecordSink, person: Person): void {
  const { fund, work, idNumber, name } = person;
  if (!fund) return;
  const stoppedOn = work.kind === "unemployed" ? work.lostOn : epochDay;
  write(
    datasets.hpfAccount,
    {
      idNumber,
      name,
      accountNumber: `GJJ990122${idNumber.slice(6, 17)}`,
      status: fund.status,
      frozenReason: fund.frozenReason,
      balanceFen: fund.balanceFen,
      depositBaseFen: fund.baseFen,
      monthlyDepositFen: fund.monthlyFen,
      openedOn: iso(fund.openedOn),
      depositedThrough: monthBefore(stoppedOn),
      continuousMonths: fund.status === "sealed" ? 0 : Math.max(0, monthsBetween(fund.openedOn, stoppedOn)),
      employerName: fund.employer.name,
      employerCreditCode: fund.employer.creditCode,
    },
    fund.openedOn,
  );
  for (const { reason, amountFen, on } of fund.withdrawals) {
    write(
      datasets.hpfWithdrawal,
      {
        idNumber,
        reason,
        amountFen,
        withdrawnOn: iso(on),
        bankCardTail: person.cards[0]?.number.slice(-4) ?? "0000",
      },
      on,
    );
  }
}
