import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import type { Enterprise } from "../enterprises/enterprise.ts";
import { iso, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

/** The loan that one enterprise in three has running. */
export function recordLoans(write: RecordSink, { creditCode, name, establishedOn, kind }: Enterprise, r: Random): void {
  if (!r.chance(0.34)) return;
  const signedOn = Math.max(establishedOn + 20, epochDay - r.int(10, 690));
  const startup = r.chance(0.4);
  const amountFen = (kind === "individual-business" ? r.int(5, 30) : r.int(20, 380)) * 1_000_000;
  const ratePerTenThousand = r.int(300, 435);
  const years = startup ? 2 : 3;
  write(
    datasets.enterpriseLoan,
    {
      creditCode,
      name,
      contractNumber: `JK9901${iso(signedOn).slice(0, 4)}${r.digits(8)}`,
      kind: startup ? "startup-guarantee" : "working-capital",
      creditLineFen: Math.round(amountFen * (r.chance(0.7) ? 1 : 1.5)),
      amountFen,
      ratePerTenThousand,
      interestPaidFen: Math.round((amountFen * ratePerTenThousand) / 40_000),
      signedOn: iso(signedOn),
      dueOn: iso(yearsAfter(signedOn, years)),
      status: r.chance(0.97) ? "normal" : "overdue",
    },
    signedOn,
  );
}
