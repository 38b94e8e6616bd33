import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import { ageOf } from "../people/new-person.ts";
import type { Person } from "../people/person.ts";
import { type Day, iso, monthBefore, monthsBetween, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

const lastMonth = monthBefore(epochDay);

/** Pension, unemployment, injury and medical insurance, contracts and benefits of one person. */
export function recordSocialInsurance(write: RecordSink, person: Person, address: string, r: Random): void {
  recordInsurance(write, person, person.contactAddress ?? address, r);
  recordContract(write, person, r);
  recordPension(write, person, r);
  recordInjury(write, person, r);
  recordMedical(write, person, r);
  if (person.work.kind === "employee" && r.chance(0.14)) recordSkill(write, person, r);
}

function recordInsurance(write: RecordSink, person: Person, contactAddress: string, r: Random): void {
  const insured = insuranceOf(person, r);
  if (!insured) return;
  const { since, employed, until, ...details } = insured;
  write(
    datasets.socialInsurancePerson,
    {
      idNumber: person.idNumber,
      name: person.name,
      ...details,
      unemploymentMonths: employed ? details.pensionMonths : 0,
      injuryInsured: employed && details.status === "paying",
      firstPaidOn: iso(since),
      lastPaidMonth: until === undefined ? lastMonth : monthBefore(until + 28),
      contactAddress,
    },
    Math.min(since + 30, epochDay),
  );
}

interface Insurance {
  scheme: "employee" | "flexible" | "resident";
  employerName?: string;
  employerCreditCode?: string;
  baseFen: number;
  pensionMonths: number;
  status: "paying" | "suspended" | "retired";
  since: Day;
  employed: boolean;
  until?: Day;
}

function insuranceOf(person: Person, r: Random): Insurance | undefined {
  const { work } = person;
  if (work.kind === "employee" || work.kind === "unemployed") {
    const until = work.kind === "unemployed" ? work.lostOn : undefined;
    return {
      scheme: "employee",
      employerName: work.employer.name,
      employerCreditCode: work.employer.creditCode,
      baseFen: work.wageFen,
      pensionMonths: Math.max(1, monthsBetween(work.since, until ?? epochDay)),
      status: until === undefined ? "paying" : "suspended",
      since: work.since,
      employed: true,
      ...(until !== undefined && { until }),
    };
  }
  if (work.kind === "flexible" || work.kind === "owner") {
    if (!r.chance(0.7)) return undefined;
    const since = Math.max(work.since, epochDay - 5000);
    const pensionMonths = Math.max(1, Math.round(monthsBetween(since, epochDay) * (0.6 + r.fraction() * 0.4)));
    return { scheme: "flexible", baseFen: 449_300, pensionMonths, status: "paying", since, employed: false };
  }
  if (work.kind === "retired") {
    const employee = work.pension === "employee";
    const since = Math.max(yearsAfter(person.bornOn, 24), employee ? 8000 : 14_600);
    const pensionMonths = Math.max(180, monthsBetween(since, work.since) - r.int(0, 60));
    const scheme = employee ? "employee" : "resident";
    return { scheme, baseFen: 0, pensionMonths, status: "retired", since, employed: employee, until: work.since };
  }
  if (ageOf(person) < 20 || work.kind === "student") return undefined;
  const since = Math.max(yearsAfter(person.bornOn, 18), 14_600);
  const months = monthsBetween(since, epochDay);
  return { scheme: "resident", baseFen: 0, pensionMonths: months, status: "paying", since, employed: false };
}

function recordContract(write: RecordSink, person: Person, r: Random): void {
  const { work, idNumber } = person;
  if (work.kind !== "employee" && work.kind !== "unemployed") return;
  const open = epochDay - work.since > 3650;
  const lost = work.kind === "unemployed" ? work.lostOn : undefined;
  const involuntary = work.kind === "unemployed" && work.involuntary;
  const years = Math.ceil((epochDay - work.since) / 1095) * 3;
  const endOn = lost ?? (open ? undefined : yearsAfter(work.since, years));
  write(
    datasets.employmentContract,
    {
      idNumber,
      employerName: work.employer.name,
      employerCreditCode: work.employer.creditCode,
      position: work.position,
      term: open ? "open" : "fixed",
      startOn: iso(work.since),
      endOn: endOn === undefined ? undefined : iso(endOn),
      monthlyWageFen: work.wageFen,
      status: lost === undefined ? "active" : "ended",
      endReason: lost === undefined ? undefined : involuntary ? (r.chance(0.6) ? "dismissed" : "expired") : "resigned",
    },
    lost ?? work.since,
  );
  const registeredOn = work.kind === "unemployed" ? work.registeredOn : undefined;
  if (lost !== undefined && registeredOn !== undefined) {
    write(
      datasets.unemploymentRegistration,
      {
        idNumber,
        registrationNumber: `SY990122${r.digits(8)}`,
        registeredOn: iso(registeredOn),
        lostJobOn: iso(lost),
        cause: involuntary ? "involuntary" : "voluntary",
        seekingWork: true,
        lastEmployer: work.employer.name,
        benefitMonthsTaken: 0,
        status: "registered",
      },
      registeredOn,
    );
  }
}

function recordPension(write: RecordSink, person: Person, r: Random): void {
  const { work, idNumber, name } = person;
  if (work.kind !== "retired") return;
  write(
    datasets.pensionBenefit,
    {
      idNumber,
      name,
      kind: work.pension,
      monthlyFen: work.monthlyFen,
      since: iso(work.since),
      certifiedOn: iso(Math.max(work.since, epochDay - r.int(10, 380))),
      bankCardTail: person.cards[0]?.number.slice(-4) ?? "0000",
      status: r.chance(0.98) ? "paying" : "suspended",
    },
    work.since,
  );
}

function recordInjury(write: RecordSink, person: Person, r: Random): void {
  const { injury, work, idNumber } = person;
  if (!injury || work.kind !== "employee") return;
  write(
    datasets.workInjuryRecord,
    {
      idNumber,
      reportNumber: `GS990122${r.digits(7)}`,
      injuredOn: iso(injury.on),
      place: injury.place,
      employerName: work.employer.name,
      employerCreditCode: work.employer.creditCode,
      description: injury.description,
      diagnosis: injury.diagnosis,
      hospital: injury.hospital,
      reportedOn: iso(injury.reportedOn),
      finding: injury.finding,
      grade: injury.grade,
    },
    injury.reportedOn,
  );
}

/** Employees and their pensioners in their own scheme, everybody else in the residents'. */
function recordMedical(write: RecordSink, person: Person, r: Random): void {
  const { work, idNumber, name } = person;
  const employee = work.kind === "employee" || (work.kind === "retired" && work.pension === "employee");
  const since = work.kind === "employee" ? work.since : Math.max(person.bornOn, 13_500);
  write(
    datasets.medicalInsurancePerson,
    {
      idNumber,
      name,
      scheme: employee ? "employee" : "resident",
      status: r.chance(0.975) ? "insured" : "suspended",
      maternityInsured: work.kind === "employee",
      insuredSince: iso(since),
      paidThrough: employee ? lastMonth : "2026-12",
      paidMonths: Math.max(1, monthsBetween(since, epochDay)),
      personalAccountFen: employee ? r.int(20_000, 900_000) : 0,
      remoteFiling: r.chance(0.02) ? r.pick(["云岭省平湖市", "云岭省东江市"]) : undefined,
    },
    since,
  );
}

function recordSkill(write: RecordSink, { idNumber }: Person, r: Random): void {
  const issuedOn = epochDay - r.int(60, 3000);
  write(
    datasets.professionalCertificate,
    {
      idNumber,
      certificateNumber: `Y00099012200${r.digits(8)}`,
      occupation: r.pick(["车工", "电工", "焊工", "中式烹调师", "育婴员", "企业人力资源管理师", "养老护理员"]),
      level: r.pick(["5", "4", "4", "3", "3", "2"] as const),
      issuedOn: iso(issuedOn),
    },
    issuedOn,
  );
}
