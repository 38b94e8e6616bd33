import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import { ageOf } from "../people/new-person.ts";
import type { Household, Person, Vehicle } from "../people/person.ts";
import { iso, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

/** What the police know of every member: who they are, where they live and are registered, their cards and children. */
export function recordPopulation(write: RecordSink, household: Household, r: Random): void {
  const head = household.members[0]?.person;
  if (!head) return;
  const { address, number, movedOn, movedFrom, members } = household;
  for (const { person, relation } of members) {
    const { idNumber, name, sex, ethnicity } = person;
    const since = Math.max(movedOn, person.bornOn);
    const basic = { idNumber, name, sex, birthDate: iso(person.bornOn), ethnicity, status: "living" as const };
    if (movedFrom && since > person.bornOn) {
      const before = {
        residenceAddress: `云岭省清江市${movedFrom}`,
        residenceDivision: "990123",
        residenceSince: basic.birthDate,
      };
      write(datasets.populationPerson, { ...basic, ...before }, person.bornOn, since);
    }
    write(
      datasets.populationPerson,
      { ...basic, residenceAddress: address.text, residenceDivision: address.town, residenceSince: iso(since) },
      since,
    );
    write(
      datasets.populationHousehold,
      {
        idNumber,
        householdNumber: number,
        relationToHead: relation,
        headName: head.name,
        headIdNumber: head.idNumber,
        memberCount: members.length,
      },
      since,
    );
    write(datasets.hukouRegistration, hukou(household, person, since), since);
    recordIdCard(write, person, r);
    recordChildren(write, person);
  }
}

function hukou({ number, address, movedFrom }: Household, person: Person, since: number) {
  return {
    idNumber: person.idNumber,
    name: person.name,
    householdNumber: number,
    householdKind: "family" as const,
    area: address.community.urban ? ("urban" as const) : ("rural" as const),
    address: address.text,
    division: address.town,
    nativePlace: "云岭省清江市云溪县",
    registeredOn: iso(since),
    movedFrom: since > person.bornOn ? movedFrom : undefined,
  };
}

/** Terms by age at issue: five years under 16, ten to 25, twenty to 45, for ever after (居民身份证法 art. 5). */
function recordIdCard(write: RecordSink, person: Person, r: Random): void {
  const age = ageOf(person);
  if (age < 6 && r.chance(0.6)) return;
  const longTerm = age >= 50 && person.idCardValidTo === undefined;
  const term = age < 18 ? 5 : age < 30 ? 10 : 20;
  const earliest = Math.max(person.bornOn + 30, yearsAfter(epochDay, -term) - (r.chance(0.03) ? 200 : -20));
  const validTo = person.idCardValidTo ?? yearsAfter(r.int(earliest, epochDay - 20), term);
  const validFrom = longTerm ? yearsAfter(person.bornOn, 46) + r.int(0, 1200) : yearsAfter(validTo, -term);
  write(
    datasets.idCard,
    {
      idNumber: person.idNumber,
      name: person.name,
      issuer: "云溪县公安局",
      validFrom: iso(validFrom),
      validTo: longTerm ? undefined : iso(validTo),
      longTerm,
      status: longTerm || validTo > epochDay ? "valid" : "expired",
    },
    validFrom,
  );
}

function recordChildren(write: RecordSink, person: Person): void {
  person.children.forEach((child, i) => {
    write(
      datasets.populationChild,
      {
        idNumber: person.idNumber,
        childName: child.name,
        childIdNumber: child.idNumber,
        childSex: child.sex,
        childBirthDate: iso(child.bornOn),
        childOrder: i + 1,
        parentRole: person.sex === "male" ? "father" : "mother",
      },
      child.bornOn,
    );
  });
}

/** Licences, vehicles, violations and travel documents. */
export function recordTraffic(write: RecordSink, person: Person, r: Random): void {
  if (person.licence) {
    const { vehicleClass, firstIssuedOn } = person.licence;
    const years = Math.floor((epochDay - firstIssuedOn) / 365.25);
    const term = years < 6 ? 6 : 10;
    const validFrom = yearsAfter(firstIssuedOn, years < 6 ? 0 : 6 + Math.floor((years - 6) / 10) * 10);
    const expires = yearsAfter(validFrom, term);
    write(
      datasets.driverLicence,
      {
        idNumber: person.idNumber,
        name: person.name,
        fileNumber: `9901${r.digits(8)}`,
        vehicleClass,
        firstIssuedOn: iso(firstIssuedOn),
        validFrom: iso(validFrom),
        validTo: years >= 16 ? undefined : iso(expires),
        points: r.chance(0.2) ? r.int(1, 9) : 0,
        status: years < 16 && expires < epochDay ? "expired" : "normal",
      },
      validFrom,
    );
  }
  for (const vehicle of person.vehicles) recordVehicle(write, person, vehicle, r);
  if (ageOf(person) >= 18 && r.chance(0.06)) recordPassport(write, person, r);
}

function recordVehicle(write: RecordSink, { idNumber }: Person, vehicle: Vehicle, r: Random): void {
  const { plate, kind, brand, energy, registeredOn, inspectionValidTo, violations } = vehicle;
  write(
    datasets.vehicleRegistration,
    {
      idNumber,
      plateNumber: plate,
      vehicleKind: kind,
      brand,
      energy,
      use: kind === "light-truck" ? "freight" : "private",
      seats: kind === "van" ? 7 : kind === "light-truck" ? 3 : kind === "motorcycle" ? 2 : 5,
      registeredOn: iso(registeredOn),
      inspectionValidTo: iso(inspectionValidTo),
      mortgaged: r.chance(0.12),
      hasInjuryAccident: r.chance(0.01),
      unsettledViolations: violations,
      status: inspectionValidTo < epochDay ? "overdue" : "normal",
    },
    registeredOn,
  );
  const inspectedOn = Math.max(registeredOn, Math.min(epochDay - 1, inspectionValidTo - 725));
  write(
    datasets.vehicleInspection,
    {
      idNumber,
      plateNumber: plate,
      inspectedOn: iso(inspectedOn),
      mode: epochDay - registeredOn < 365 * 6 ? "exempt" : "station",
      result: "passed",
      insuranceValidTo: iso(epochDay + r.int(20, 360)),
    },
    inspectedOn,
  );
  for (let i = 0; i < violations; i++) {
    const on = epochDay - r.int(3, 90);
    write(
      datasets.trafficViolation,
      {
        idNumber,
        decisionNumber: `990122${r.digits(9)}`,
        plateNumber: plate,
        occurredOn: iso(on),
        place: r.pick(["人民东路与学府路路口", "滨溪路", "南门大街", "桥东路", "柳林大街"]),
        act: r.pick(["违反规定停放车辆", "驾驶机动车不按规定车道行驶", "超过规定时速10%以上未达20%"]),
        fineFen: r.pick([5000, 10_000, 20_000]),
        points: r.pick([0, 1, 3]),
        status: "unsettled",
      },
      on,
    );
  }
}

function recordPassport(write: RecordSink, { idNumber }: Person, r: Random): void {
  const issuedOn = epochDay - r.int(30, 4200);
  const expiresOn = yearsAfter(issuedOn, 10);
  const documentKind = r.chance(0.6) ? "passport" : "hk-macao";
  write(
    datasets.passportRecord,
    {
      idNumber,
      documentKind,
      documentNumber: `${documentKind === "passport" ? "DY" : "CD"}${r.digits(7)}`,
      issuedOn: iso(issuedOn),
      expiresOn: iso(expiresOn),
      status: expiresOn > epochDay ? "valid" : "expired",
    },
    issuedOn,
  );
}
