import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import { ageOf } from "../people/new-person.ts";
import type { Household, Person } from "../people/person.ts";
import { iso, yearOf, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

export function recordCivilAffairs(write: RecordSink, household: Household, r: Random): void {
  for (const { person } of household.members) {
    recordMarriage(write, person, r);
    recordOldAge(write, person, r);
    if (household.aid && person.disability && !person.unclaimed) recordDisabilitySubsidies(write, person);
  }
  recordAid(write, household, r);
}

function recordMarriage(write: RecordSink, { idNumber, name, marriage }: Person, r: Random): void {
  if (!marriage) return;
  const { status, spouse, on, endedOn } = marriage;
  write(
    datasets.marriageRecord,
    {
      idNumber,
      name,
      status,
      spouseName: spouse.name,
      spouseIdNumber: spouse.idNumber,
      registeredOn: iso(on),
      certificateNumber: `J990122-${yearOf(on)}-${r.digits(6)}`,
      office: "云溪县民政局婚姻登记处",
      endedOn: endedOn === undefined ? undefined : iso(endedOn),
    },
    endedOn ?? on,
  );
}

/** 80 to 89: 50 yuan a month; from 90: 100; from 100: 500. Parameters of the demo county. */
function recordOldAge(write: RecordSink, person: Person, r: Random): void {
  const age = ageOf(person);
  if (age < 80 || person.unclaimed || !r.chance(0.8)) return;
  const [band, monthlyFen] =
    age >= 100 ? (["100+", 50_000] as const) : age >= 90 ? (["90-99", 10_000] as const) : (["80-89", 5000] as const);
  const since = yearsAfter(person.bornOn, 80) + r.int(10, 200);
  if (since > epochDay) return;
  const { idNumber, name } = person;
  write(
    datasets.elderlyAllowance,
    { idNumber, name, band, monthlyFen, since: iso(since), status: r.chance(0.97) ? "paying" : "suspended" },
    since,
  );
}

/** 国发〔2015〕52号: living subsidy in hardship; care subsidy for grades 1 and 2. */
function recordDisabilitySubsidies(write: RecordSink, { idNumber, disability }: Person): void {
  if (!disability) return;
  const since = disability.issuedOn + 60;
  const paying = { idNumber, since: iso(since), status: "paying" as const };
  write(datasets.disabilitySubsidy, { ...paying, kind: "living", monthlyFen: 9000 }, since);
  if (disability.grade <= 2) write(datasets.disabilitySubsidy, { ...paying, kind: "care", monthlyFen: 10_000 }, since);
}

function recordAid(write: RecordSink, { aid, members, number }: Household, r: Random): void {
  if (!aid) return;
  const approved = Math.max(aid.since, epochDay - r.int(20, 350));
  const monthlyAidFen = aid.category === "marginal" ? 0 : members.length * r.int(38, 62) * 1000;
  for (const { person } of members) {
    write(
      datasets.lowIncomeHousehold,
      {
        idNumber: person.idNumber,
        name: person.name,
        category: aid.category,
        householdNumber: number,
        members: members.length,
        monthlyAidFen,
        approvedOn: iso(approved),
        validTo: iso(yearsAfter(approved, 1)),
        status: "active",
      },
      approved,
    );
  }
}
