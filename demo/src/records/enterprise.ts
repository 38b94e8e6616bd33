import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import type { Enterprise } from "../enterprises/enterprise.ts";
import type { EnterpriseBooks } from "../enterprises/enterprise-books.ts";
import { cardNumber } from "../people/belongings.ts";
import type { Named } from "../people/person.ts";
import { dayFrom, iso, monthBefore, yearOf } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import { recordLicences } from "./enterprise-licences.ts";
import type { RecordSink } from "./record-sink.ts";

/** Everything the registries hold on one enterprise. `unlicensed`: it has not applied for its permits yet. */
export function recordEnterprise(
  write: RecordSink,
  enterprise: Enterprise,
  {
    representative,
    employees,
    books,
    unlicensed,
  }: { representative: Named; employees: number; books: EnterpriseBooks; unlicensed?: boolean },
  r: Random,
): void {
  const { creditCode, name, kind, address, establishedOn, capitalFen, trade } = enterprise;
  write(
    datasets.businessLicence,
    {
      creditCode,
      name,
      kind,
      legalRepresentativeName: representative.name,
      legalRepresentativeIdNumber: representative.idNumber,
      registeredCapitalFen: capitalFen,
      establishedOn: iso(establishedOn),
      address: address.text,
      division: address.town,
      industryCode: trade.industry,
      scope: trade.scope,
      status: r.chance(0.965) ? "active" : "abnormal",
      lastAnnualReportYear: yearOf(establishedOn) < 2025 ? "2024" : undefined,
    },
    establishedOn,
  );
  recordAccount(write, enterprise);
  recordTax(write, enterprise, books, r);
  if (kind !== "individual-business" || employees > 0) recordInsurance(write, enterprise, employees, books, r);
  recordCredit(write, enterprise, r);
  if (!unlicensed) recordLicences(write, enterprise, r);
}

/** The account number follows from the credit code, so that a county grows without others' numbers moving. */
function recordAccount(write: RecordSink, { creditCode, name, establishedOn }: Enterprise) {
  const digits = [...creditCode.slice(4)].map((letter) => letter.charCodeAt(0) % 10).join("");
  write(
    datasets.enterpriseAccount,
    {
      creditCode,
      name,
      bankName: "云岭银行云溪支行",
      accountNumber: cardNumber(digits),
      openedOn: iso(establishedOn),
      status: "normal",
    },
    establishedOn,
  );
}

function recordTax(
  write: RecordSink,
  { creditCode, name, trade, establishedOn }: Enterprise,
  { tax }: EnterpriseBooks,
  r: Random,
) {
  write(
    datasets.taxEnterprise,
    {
      creditCode,
      name,
      ...tax,
      creditGrade: epochDay - establishedOn < 365 ? "M" : r.pick(["A", "A", "B", "B", "B", "M", "C", "D"] as const),
      industryCode: trade.industry,
      arrearsFen: r.chance(0.03) ? r.int(1, 80) * 100_000 : 0,
      registeredOn: iso(establishedOn),
      status: r.chance(0.985) ? "normal" : "abnormal",
    },
    dayFrom(2026, 1, 16),
  );
}

function recordInsurance(
  write: RecordSink,
  { creditCode, name, trade }: Enterprise,
  employees: number,
  { employment }: EnterpriseBooks,
  r: Random,
) {
  const arrears = r.chance(0.02);
  write(
    datasets.socialInsuranceEnterprise,
    {
      creditCode,
      name,
      insuredCount: employees,
      ...employment,
      injuryRatePermille: trade.builds ? 9 : trade.innovates || trade.pollution ? 5 : 2,
      lastPaidMonth: arrears ? "2025-11" : monthBefore(epochDay),
      arrearsFen: arrears ? r.int(2, 60) * 100_000 : 0,
      status: arrears ? "arrears" : "paying",
    },
    dayFrom(2026, 2, 1),
  );
}

function recordCredit(write: RecordSink, { creditCode, name }: Enterprise, r: Random) {
  const blacklisted = r.chance(0.004);
  const penaltiesLastYear = blacklisted ? r.int(1, 4) : r.chance(0.06) ? 1 : 0;
  write(
    datasets.creditEnterprise,
    {
      creditCode,
      name,
      grade: blacklisted ? "D" : penaltiesLastYear > 0 ? "C" : r.pick(["A", "B", "B"] as const),
      penaltiesLastYear,
      blacklisted,
      evaluatedOn: iso(epochDay - 20),
    },
    epochDay - 20,
  );
}
