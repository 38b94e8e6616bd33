import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import type { Person } from "../people/person.ts";
import { dayFrom, iso } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

/** Bank cards, and the income tax of employees. */
export function recordMoney(write: RecordSink, person: Person, r: Random): void {
  const { idNumber, name, cards, work } = person;
  cards.forEach((card, i) => {
    write(
      datasets.bankCard,
      {
        idNumber,
        holderName: name,
        bankName: card.bank,
        cardNumber: card.number,
        cardKind: card.kind,
        primary: i === 0,
        openedOn: iso(card.openedOn),
        status: "normal",
      },
      card.openedOn,
    );
  });
  if (work.kind !== "employee" || work.since > dayFrom(2025, 2, 1)) return;
  const incomeFen = work.wageFen * 12 + r.int(0, 2_000_000);
  const deductionsFen = r.pick([0, 0, 1_200_000, 2_400_000, 3_600_000, 4_800_000]);
  const taxable = Math.max(0, incomeFen - 6_000_000 - deductionsFen - Math.round(incomeFen * 0.2));
  write(
    datasets.taxPerson,
    {
      idNumber,
      name,
      taxYear: 2025,
      incomeFen,
      deductionsFen,
      taxPaidFen: incomeTax(taxable),
      status: taxable === 0 ? "exempt" : r.chance(0.05) ? "settled" : "open",
    },
    Math.min(epochDay, dayFrom(2026, 1, 20)),
  );
}

/** The first three steps of the yearly table: 3 % to 36,000 yuan, 10 % to 144,000, 20 % beyond (个人所得税法 annex 1). */
function incomeTax(taxableFen: number): number {
  const steps = [
    [3_600_000, 0.03],
    [14_400_000, 0.1],
    [Number.POSITIVE_INFINITY, 0.2],
  ] as const;
  let lower = 0;
  let tax = 0;
  for (const [upper, rate] of steps) {
    tax += Math.max(0, Math.min(taxableFen, upper) - lower) * rate;
    lower = upper;
  }
  return Math.round(tax);
}
