import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import { ageOf } from "../people/new-person.ts";
import type { Household, Person } from "../people/person.ts";
import { dayFrom, iso, yearOf, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

/** Birth, vaccination and school of the young; what their parents registered and claimed. */
export function recordChildhood(write: RecordSink, household: Household, r: Random): void {
  for (const { person } of household.members) {
    const age = ageOf(person);
    recordBirth(write, person, r);
    if (age < 7) recordVaccination(write, person, age, r);
    if (person.work.kind === "pupil") recordPupil(write, person, r);
    if (age < 3) recordClaim(write, person, household, r);
    if (person.degree) recordDegree(write, person, r);
  }
}

function recordBirth(write: RecordSink, person: Person, r: Random): void {
  const { mother, father, bornOn, idNumber, name, sex } = person;
  if (!mother || bornOn < dayFrom(1996, 1, 1)) return;
  write(
    datasets.birthCertificate,
    {
      idNumber,
      name,
      certificateNumber: `Y${String(yearOf(bornOn)).slice(2)}0${r.digits(6)}`,
      bornOn: iso(bornOn),
      sex,
      hospital: r.pick(["云溪县妇幼保健院", "云溪县人民医院"]),
      weightGrams: r.int(2500, 4100),
      motherName: mother.name,
      motherIdNumber: mother.idNumber,
      fatherName: father?.name,
      fatherIdNumber: father?.idNumber,
    },
    Math.min(epochDay, bornOn + 7),
  );
  if (bornOn < dayFrom(2016, 1, 1)) return;
  const registeredOn = bornOn - 180;
  write(
    datasets.birthRegistration,
    {
      idNumber: mother.idNumber,
      registrationNumber: `SYDJ${yearOf(registeredOn)}${r.digits(7)}`,
      fatherName: father?.name,
      childOrder: "children" in mother ? Math.max(1, (mother as Person).children.indexOf(person) + 1) : 1,
      registeredOn: iso(registeredOn),
      childIdNumber: idNumber,
    },
    registeredOn,
  );
}

/** 22 doses are due by the sixth birthday. */
function recordVaccination(write: RecordSink, { idNumber, bornOn }: Person, age: number, r: Random): void {
  const months = Math.floor((epochDay - bornOn) / 30.4);
  const dosesDue = Math.min(22, 2 + Math.floor(months * (age < 2 ? 0.75 : 0.3)));
  const lastGivenOn = Math.max(bornOn, epochDay - r.int(4, 160));
  write(
    datasets.vaccinationChild,
    {
      idNumber,
      dosesGiven: r.chance(0.9) ? dosesDue : Math.max(1, dosesDue - 1),
      dosesDue,
      lastGivenOn: iso(lastGivenOn),
      clinic: "云溪县妇幼保健院",
    },
    lastGivenOn,
  );
}

function recordPupil(write: RecordSink, person: Person, r: Random): void {
  const { work, idNumber, name } = person;
  if (work.kind !== "pupil") return;
  write(
    datasets.educationEnrolment,
    {
      idNumber,
      name,
      studentNumber: `G${idNumber}`,
      schoolCode: `990122-${work.school.letters}`,
      schoolName: work.school.name.zh,
      stage: work.stage,
      grade: work.grade,
      className: `${r.int(1, 8)}班`,
      enrolledOn: iso(work.enrolledOn),
      boarding: (work.stage === "senior" || work.stage === "junior") && r.chance(0.5),
      guardianName: person.mother?.name ?? person.father?.name ?? name,
      status: r.chance(0.995) ? "enrolled" : "suspended",
    },
    work.enrolledOn,
  );
}

/** 3,600 yuan a year for each child under three from 2025 on; two thirds of the parents have claimed for 2025. */
function recordClaim(write: RecordSink, child: Person, household: Household, r: Random): void {
  const parent = household.members.find(
    ({ person }) => person.children.includes(child) && person.sex === "female",
  )?.person;
  if (!parent || parent.unclaimed || child.bornOn > dayFrom(2025, 12, 1) || !r.chance(0.66)) return;
  const months = 12 - Math.max(0, (yearOf(child.bornOn) - 2025) * 12 + Number(iso(child.bornOn).slice(5, 7)) - 1);
  const claimedOn = Math.max(dayFrom(2025, 9, 1) + r.int(0, 60), child.bornOn + 20);
  write(
    datasets.childcareSubsidy,
    {
      idNumber: parent.idNumber,
      childName: child.name,
      childIdNumber: child.idNumber,
      subsidyYear: 2025,
      amountFen: Math.min(12, months) * 30_000,
      claimedOn: iso(claimedOn),
      paidOn: iso(claimedOn + 25),
      status: "paid",
    },
    claimedOn,
  );
}

function recordDegree(write: RecordSink, { degree, idNumber, name, work }: Person, r: Random): void {
  if (!degree) return;
  write(
    datasets.educationDegree,
    {
      idNumber,
      name,
      level: degree.level,
      school: degree.school,
      major: degree.major,
      graduatedOn: iso(degree.graduatedOn),
      certificateNumber: `99${yearOf(degree.graduatedOn)}${r.digits(10)}`,
    },
    degree.graduatedOn,
  );
  if (work.kind !== "employee" || !/教师|班主任/.test(work.position)) return;
  write(
    datasets.teacherQualification,
    {
      idNumber,
      certificateNumber: `${yearOf(degree.graduatedOn)}99${r.digits(11)}`,
      stage: /幼儿园/.test(work.employer.name)
        ? "kindergarten"
        : /小学/.test(work.employer.name)
          ? "primary"
          : "junior",
      subject: r.pick(["语文", "数学", "英语", "科学", "体育", "音乐"]),
      recognisedOn: iso(degree.graduatedOn + 90),
      registrationValidTo: iso(yearsAfter(degree.graduatedOn, 5 * Math.ceil((epochDay - degree.graduatedOn) / 1826))),
    },
    degree.graduatedOn + 90,
  );
}
