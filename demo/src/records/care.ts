import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import { ageOf } from "../people/new-person.ts";
import type { Household, Person } from "../people/person.ts";
import { iso, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

/** Disability, military service, deaths of spouses and legal aid. */
export function recordCare(write: RecordSink, household: Household, r: Random): void {
  for (const { person } of household.members) {
    recordDisability(write, person);
    recordService(write, person, r);
    recordDeathOfSpouse(write, person, r);
    if (ageOf(person) >= 18 && r.chance(0.002)) recordLegalAid(write, person, r);
  }
}

/** Certificates last ten years; the number is the ID number with kind and grade. */
function recordDisability(write: RecordSink, { disability, idNumber, name, mother, bornOn }: Person): void {
  if (!disability) return;
  const { category, grade, issuedOn } = disability;
  const validTo = yearsAfter(issuedOn, 10);
  write(
    datasets.disabilityCertificate,
    {
      idNumber,
      name,
      certificateNumber: `${idNumber}${kindDigit[category]}${grade}`,
      category,
      grade,
      issuedOn: iso(issuedOn),
      validTo: iso(validTo),
      guardianName: ageOf({ bornOn }) < 18 ? mother?.name : undefined,
      status: validTo > epochDay ? "valid" : "expired",
    },
    issuedOn,
  );
}

const kindDigit = { vision: 1, hearing: 2, speech: 3, physical: 4, intellectual: 5, mental: 6, multiple: 7 };

function recordService(write: RecordSink, { service, idNumber, name }: Person, r: Random): void {
  if (!service) return;
  const preferentialCard = r.chance(0.85);
  const longService = service.to - service.from > 365 * 8;
  write(
    datasets.veteranRecord,
    {
      idNumber,
      name,
      servedFrom: iso(service.from),
      servedTo: iso(service.to),
      placement: longService ? "assigned" : "self-employment",
      careCategory: r.chance(0.1) ? "带病回乡退伍军人" : undefined,
      preferentialCard,
      cardNumber: preferentialCard ? `YD99${r.digits(10)}` : undefined,
    },
    service.to,
  );
}

function recordDeathOfSpouse(write: RecordSink, { marriage }: Person, r: Random): void {
  if (marriage?.status !== "widowed" || marriage.endedOn === undefined) return;
  write(
    datasets.deathRecord,
    {
      idNumber: marriage.spouse.idNumber,
      name: marriage.spouse.name,
      diedOn: iso(marriage.endedOn),
      certificateNumber: `SW990122${r.digits(8)}`,
      issuer: r.pick(["云溪县人民医院", "云溪县中医院", "石桥镇卫生院", "柳林镇卫生院"]),
    },
    marriage.endedOn,
  );
}

function recordLegalAid(write: RecordSink, { idNumber, name }: Person, r: Random): void {
  const appliedOn = epochDay - r.int(5, 500);
  write(
    datasets.legalAid,
    {
      idNumber,
      applicantName: name,
      caseNumber: `云溪援（${iso(appliedOn).slice(0, 4)}）${r.digits(4)}号`,
      matter: r.pick(["wages", "injury", "support"] as const),
      appliedOn: iso(appliedOn),
      office: "云溪县法律援助中心",
      status: epochDay - appliedOn < 120 ? "open" : "closed",
    },
    appliedOn,
  );
}
