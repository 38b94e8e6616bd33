import type { RecordOf } from "../datasets/definition.ts";
import type { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import type { Random } from "../seeded/random.ts";
import type { Enterprise } from "./enterprise.ts";

type TaxRecord = RecordOf<typeof datasets.taxEnterprise>;
type InsuranceRecord = RecordOf<typeof datasets.socialInsuranceEnterprise>;

/** The figures that an enterprise declares: what it sells, owns, earns and pays, and whom it hires. */
export interface EnterpriseBooks {
  tax: Omit<
    TaxRecord,
    "creditCode" | "name" | "creditGrade" | "industryCode" | "arrearsFen" | "registeredOn" | "status"
  >;
  employment: Omit<
    InsuranceRecord,
    "creditCode" | "name" | "insuredCount" | "injuryRatePermille" | "lastPaidMonth" | "arrearsFen" | "status"
  >;
}

export function enterpriseBooks(enterprise: Enterprise, employees: number, r: Random): EnterpriseBooks {
  const sales = salesOf(enterprise, employees, r);
  return { tax: { ...sales, ...taxOf(enterprise, employees, sales, r) }, employment: employmentOf(employees, r) };
}

type Sales = ReturnType<typeof salesOf>;

/** One small-scale taxpayer in four sells between 240,000 and 450,000 yuan a quarter, around the VAT exemption. */
function salesOf({ kind, lastReturn }: Enterprise, employees: number, r: Random) {
  const drawn = kind === "individual-business" || r.chance(0.72);
  const small = lastReturn ? lastReturn.taxpayerKind === "small-scale" : drawn;
  const yearFen = Math.round((8 + employees * 14) * (0.5 + r.fraction()) * (small ? 0.7 : 2.4)) * 1_000_000;
  const usualQuarterFen = Math.round(
    (small ? Math.min(yearFen, smallScaleYearFen) : yearFen) * (0.18 + r.fraction() * 0.14),
  );
  const aroundLimitFen = r.int(2_400, 4_500) * 10_000;
  const salesLastQuarterFen =
    lastReturn?.salesLastQuarterFen ?? (small && r.chance(0.25) ? aroundLimitFen : usualQuarterFen);
  const salesLastYearFen = Math.round(salesLastQuarterFen * (3.4 + r.fraction() * 1.2));
  return {
    taxpayerKind: small ? ("small-scale" as const) : ("general" as const),
    vatPeriod: small && (lastReturn || r.chance(0.92)) ? ("quarterly" as const) : ("monthly" as const),
    salesLastMonthFen: Math.round((salesLastQuarterFen / 3) * (0.85 + r.fraction() * 0.3)),
    salesLastQuarterFen,
    propertySalesLastQuarterFen: small && r.chance(0.01) ? Math.round(salesLastQuarterFen * 0.6) : 0,
    salesLastYearFen: small ? Math.min(salesLastYearFen, smallScaleYearFen) : salesLastYearFen,
  };
}

/** Above 5,000,000 yuan a year a taxpayer is a general one. */
const smallScaleYearFen = 480_000_000;

function taxOf({ kind, trade, establishedOn, lastReturn }: Enterprise, employees: number, sales: Sales, r: Random) {
  const { salesLastYearFen } = sales;
  const small = sales.taxpayerKind === "small-scale";
  const staffAverage = Math.max(kind === "individual-business" ? 1 : 2, employees + r.int(-2, 3));
  const profit = r.chance(0.2) ? 0 : 0.02 + r.fraction() * 0.16;
  const excess = !small && r.chance(0.3);
  const excessVatFen = excess ? Math.round(salesLastYearFen * (0.01 + r.fraction() ** 2 * 0.5)) : 0;
  return {
    incomeTaxMode: small && r.chance(0.35) ? ("deemed" as const) : ("accounts" as const),
    restrictedIndustry: r.chance(0.01),
    vatPaidLastYearFen: Math.round(salesLastYearFen * (small ? 0.006 : 0.034)),
    taxableIncomeLastYearFen: lastReturn?.taxableIncomeLastYearFen ?? Math.round(salesLastYearFen * profit),
    localTaxesLastYearFen: Math.round(salesLastYearFen * (0.002 + r.fraction() * 0.004)),
    propertyTaxBaseFen: r.chance(0.22) ? r.int(20, 900) * 1_000_000 : 0,
    researchSpendLastYearFen:
      trade.innovates && kind === "limited-company" ? Math.round(salesLastYearFen * r.fraction() * 0.12) : 0,
    excessVatFen,
    excessVatLastDecemberFen: excess ? Math.round(excessVatFen * r.fraction()) : 0,
    excessVatMonths: excess ? r.int(1, 14) : 0,
    violationsLast36Months: r.chance(0.01) ? 1 : 0,
    staffAverage,
    assetsTotalFen: Math.round(salesLastYearFen * (0.4 + r.fraction() * 1.4)),
    disabledStaffAverage: employees > 10 && r.chance(0.3) ? Math.ceil(employees * 0.03 * r.fraction()) : 0,
    averageWageLastYearFen: r.int(380, 860) * 10_000,
    unionFeePaidLastYearFen:
      kind === "limited-company" && epochDay - establishedOn > 365 ? Math.round(employees * 5_600_000 * 0.02 * 0.4) : 0,
  };
}

function employmentOf(employees: number, r: Random): EnterpriseBooks["employment"] {
  const insuredLastYearAverage = Math.max(0, employees + r.int(-3, 2));
  const hired = (share: number, most: number) =>
    employees > 0 && r.chance(share) ? r.int(1, Math.max(1, Math.min(most, employees))) : 0;
  const hardToEmployHired = hired(0.18, 3);
  return {
    insuredLastYearAverage,
    unemploymentMonthsPaid: employees > 0 ? r.int(3, 96) : 0,
    unemploymentPaidLastYearFen: insuredLastYearAverage * 12 * r.int(4_500, 6_200),
    layoffsLastYear:
      insuredLastYearAverage > 0 && r.chance(0.3) ? Math.ceil(insuredLastYearAverage * r.fraction() * 0.16) : 0,
    youthHired: hired(0.2, 6),
    hardToEmployHired,
    hardToEmployPremiumFen: hardToEmployHired * 3 * r.int(110_000, 135_000),
    keyGroupHired: hired(0.15, 4),
    veteransHired: hired(0.12, 2),
    qualifiedHiresLastYear: hired(0.25, 8),
    wageArrearsListed: r.chance(0.005),
  };
}
