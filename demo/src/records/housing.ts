import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import type { Home, Household, Person } from "../people/person.ts";
import { iso, yearOf, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

/** Titles, contracts, leases and water accounts of one household. */
export function recordHousing(write: RecordSink, household: Household, r: Random): void {
  for (const home of household.homes) {
    recordTitle(write, home, r);
    recordContract(write, home);
    recordLoan(write, home, r);
    const [owner] = home.owners;
    if (owner && home.titledOn !== undefined && home.acquiredBy !== "self-built") {
      const openedOn = Math.max(home.titledOn, epochDay - 5000);
      write(
        datasets.waterAccount,
        {
          idNumber: owner.idNumber,
          accountNumber: `SW${r.digits(8)}`,
          address: home.address.text,
          arrearsFen: r.chance(0.05) ? r.int(2000, 30_000) : 0,
          openedOn: iso(openedOn),
          status: "open",
        },
        openedOn,
      );
    }
  }
  recordLease(write, household, r);
}

function recordTitle(write: RecordSink, home: Home, r: Random): void {
  const { owners, titledOn, address, areaM2, acquiredBy } = home;
  if (titledOn === undefined) return;
  const serial = r.digits(7);
  const unit = r.digits(5);
  owners.forEach((owner, i) => {
    write(
      datasets.housingTitle,
      {
        idNumber: owner.idNumber,
        ownerName: owner.name,
        titleNumber: `云（${yearOf(titledOn)}）云溪县不动产权第${serial}号`,
        unitNumber: `990122${address.town.slice(6)}001GB${unit}F00010001`,
        address: address.text,
        areaM2,
        usage: acquiredBy === "purchase" ? "residence" : "homestead",
        ownership: owners.length > 1 ? "joint" : "sole",
        coOwnerName: owners[1 - i]?.name,
        acquiredBy,
        registeredOn: iso(titledOn),
        mortgaged: home.loan !== undefined,
        seized: home.seized === true,
        status: "current",
      },
      titledOn,
    );
  });
}

function recordContract(write: RecordSink, { owners, contract, address, areaM2 }: Home): void {
  if (!contract) return;
  const filedOn = Math.min(contract.signedOn + 5, epochDay - 1);
  owners.forEach((owner, i) => {
    write(
      datasets.housingPurchaseContract,
      {
        idNumber: owner.idNumber,
        buyerName: owner.name,
        contractNumber: contract.number,
        signedOn: iso(contract.signedOn),
        filedOn: iso(filedOn),
        kind: contract.kind,
        projectName: address.text.match(/社区(\D+)\d/)?.[1] ?? address.community.name,
        address: address.text,
        areaM2,
        totalPriceFen: contract.priceFen,
        downPaymentFen: contract.paidFen,
        payment: contract.mortgage ? "mortgage" : "full",
        sellerName: contract.seller,
        coBuyerName: owners[1 - i]?.name,
        status: "filed",
      },
      filedOn,
    );
  });
}

/** Outstanding by equal instalments, near enough: the share of the term that is left. */
function recordLoan(write: RecordSink, { loan, address }: Home, r: Random): void {
  if (!loan) return;
  const { borrower, principalFen, startOn, years, overdueMonths } = loan;
  const paid = Math.min(1, (epochDay - startOn) / (years * 365));
  write(
    datasets.hpfLoan,
    {
      idNumber: borrower.idNumber,
      contractNumber: `GJJ${yearOf(startOn)}${r.digits(6)}`,
      principalFen,
      balanceFen: Math.round((principalFen * (1 - paid)) / 100) * 100,
      monthlyPaymentFen: Math.round((principalFen * 1.16) / (years * 12)),
      startOn: iso(startOn),
      endOn: iso(yearsAfter(startOn, years)),
      overdueMonths,
      houseAddress: address.text,
      status: paid >= 1 ? "settled" : overdueMonths > 0 ? "overdue" : "repaying",
    },
    startOn,
  );
}

function recordLease(write: RecordSink, { rent, members, address }: Household, r: Random): void {
  const tenant: Person | undefined = members[0]?.person;
  if (!rent || !tenant) return;
  const endOn = yearsAfter(rent.from, 2);
  write(
    datasets.housingRentalContract,
    {
      idNumber: tenant.idNumber,
      tenantName: tenant.name,
      filingNumber: `ZL990122${r.digits(7)}`,
      landlordName: rent.landlord,
      address: address.text,
      monthlyRentFen: rent.monthlyFen,
      startOn: iso(rent.from),
      endOn: iso(endOn),
      filedOn: iso(Math.min(epochDay - 1, rent.from + 9)),
      status: endOn > epochDay ? "filed" : "ended",
    },
    rent.from,
  );
}
