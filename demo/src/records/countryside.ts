import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import type { Household } from "../people/person.ts";
import { dayFrom, iso } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

/** Land, woods and the subsidies that the head of a village household receives; permits of those who moved here. */
export function recordCountryside(write: RecordSink, household: Household, r: Random): void {
  const head = household.members[0]?.person;
  if (!head) return;
  const { idNumber, name, cards } = head;
  const { landMu, forestMu, address } = household;
  const bankCardTail = cards[0]?.number.slice(-4) ?? "0000";
  if (landMu !== undefined) {
    const termFrom = dayFrom(1999, 1, 1);
    write(
      datasets.landRight,
      {
        idNumber,
        contractorName: name,
        certificateNumber: `990122${address.town.slice(6)}${r.digits(9)}J`,
        village: `${address.community.name}集体经济组织`,
        plots: `${r.int(2, 7)}块`,
        areaMu: landMu,
        termFrom: iso(termFrom),
        termTo: iso(dayFrom(2058, 12, 31)),
        transferredTo: r.chance(0.18) ? "云溪县丰源种植养殖专业合作社" : undefined,
      },
      Math.max(termFrom, household.movedOn),
    );
    const amountFen = Math.round(landMu * 11_600);
    const paidOn = dayFrom(2025, 6, 20);
    const paid = { idNumber, amountFen, paidOn: iso(paidOn) };
    write(datasets.agricultureSubsidy, { ...paid, subsidyYear: 2025, areaMu: landMu, status: "paid" }, paidOn);
    write(datasets.fiscalPayment, { ...paid, paymentYear: 2025, item: "耕地地力保护补贴", bankCardTail }, paidOn);
  }
  if (forestMu !== undefined) {
    write(
      datasets.forestRight,
      {
        idNumber,
        holderName: name,
        certificateNumber: `云林证字（2010）第${r.digits(8)}号`,
        location: `${address.community.townName}${address.community.name}`,
        forestKind: r.chance(0.7) ? "commodity" : "ecological",
        areaMu: forestMu,
        termTo: iso(dayFrom(2059, 12, 31)),
      },
      Math.max(dayFrom(2010, 1, 1), household.movedOn),
    );
  }
  if (household.movedFrom && r.chance(0.5)) {
    const issuedOn = Math.max(household.movedOn, epochDay - 300);
    write(
      datasets.residencePermit,
      {
        idNumber,
        permitNumber: `990122${r.digits(12)}`,
        address: address.text,
        issuedOn: iso(issuedOn),
        endorsedTo: iso(issuedOn + 365),
        status: "valid",
      },
      issuedOn,
    );
  }
}
