import { isBankCard, isResidentId } from "@zhida/china-ids";
import { RoleCode } from "@zhida/identity/contract";
import { expect, test } from "vitest";
import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import { organisationTree } from "../organisations/organisation-tree.ts";
import { population } from "../population.ts";
import { dayOf } from "../seeded/calendar.ts";
import { personas } from "./personas.ts";
import { residents } from "./residents.ts";
import { staff } from "./staff.ts";

type Data = Record<string, unknown>;

/** What the registries say of one person, by dataset. */
function registriesOf({ idNumber }: { idNumber: string }): (dataset: { code: string }) => Data[] {
  const held: { code: string; data: Data }[] = [];
  for (const { record } of population(300).households()) {
    record((dataset, data) => {
      if ((data as Data)[dataset.subjectKey] === idNumber) held.push({ code: dataset.code, data: data as Data });
    });
  }
  return ({ code }) => held.filter((one) => one.code === code).map(({ data }) => data);
}

test("every persona has numbers of the demo county alone", () => {
  for (const { idNumber, phone, name, role } of personas) {
    expect(isResidentId(idNumber), name).toBe(true);
    expect(idNumber.slice(0, 6)).toBe("990122");
    expect(phone).toMatch(/^154\d{8}$/);
    expect(role.zh.length && role.en.length).toBeGreaterThan(3);
  }
  expect(new Set(personas.map(({ idNumber }) => idNumber)).size).toBe(personas.length);
  expect(new Set(personas.map(({ code }) => code)).size).toBe(personas.length);
});

test("the staff holds every role, at organisations that exist", () => {
  const offices = Object.values(staff).flatMap((one) => one.offices);
  expect(new Set(offices.flatMap(({ roles }) => roles))).toEqual(new Set(RoleCode.options));
  const codes = new Set(organisationTree().map(({ code }) => code));
  for (const { organisation } of [...offices, ...population(300).appointments.map(({ office }) => office)]) {
    expect(codes).toContain(organisation);
  }
});

test("林晓梅 meets every condition of a withdrawal for a home purchase", () => {
  const held = registriesOf(residents.linXiaomei);
  const [contract] = held(datasets.housingPurchaseContract);
  expect(contract).toMatchObject({ buyerName: "林晓梅", status: "filed" });
  expect(epochDay - dayOf(String(contract?.filedOn))).toBeLessThan(365);
  expect(held(datasets.hpfAccount)).toMatchObject([{ status: "normal", balanceFen: 14_862_035 }]);
  expect(held(datasets.bankCard)).toMatchObject([{ holderName: "林晓梅", status: "normal" }]);
  expect(isBankCard(String(held(datasets.bankCard)[0]?.cardNumber))).toBe(true);
  expect(held(datasets.hpfWithdrawal)).toEqual([]);
  expect(held(datasets.marriageRecord)).toMatchObject([{ status: "married", spouseName: "方哲" }]);
});

test("the hard moments are there: other addresses, two cards, none, a frozen account, a bank that is busy once", () => {
  const shenYue = registriesOf(residents.shenYue);
  expect(shenYue(datasets.bankCard)).toHaveLength(2);
  expect(shenYue(datasets.populationPerson)[0]?.residenceAddress).not.toBe(
    shenYue(datasets.socialInsurancePerson)[0]?.contactAddress,
  );
  expect(registriesOf(residents.dingLan)(datasets.bankCard)).toEqual([]);
  expect(registriesOf(residents.pengTao)(datasets.hpfAccount)).toMatchObject([{ status: "frozen" }]);
  expect(registriesOf(residents.guoPeng)(datasets.bankCard)[0]?.cardNumber).toMatch(/990025$/);
});

test("吴桂英 and 周婷 are entitled to what they have not claimed", () => {
  const wu = registriesOf(residents.wuGuiying);
  expect(wu(datasets.disabilityCertificate)).toMatchObject([{ grade: 2, status: "valid" }]);
  expect(wu(datasets.lowIncomeHousehold)).toMatchObject([{ category: "subsistence" }]);
  expect([...wu(datasets.elderlyAllowance), ...wu(datasets.disabilitySubsidy)]).toEqual([]);
  const zhou = registriesOf(residents.zhouTing);
  expect(zhou(datasets.populationChild)).toMatchObject([{ childName: "何若汐" }]);
  expect(zhou(datasets.childcareSubsidy)).toEqual([]);
});

test("陈志强 has a reported injury within thirty days, 冯雪 was dismissed against her will after a year's insurance", () => {
  const [injury] = registriesOf(residents.chenZhiqiang)(datasets.workInjuryRecord);
  expect(injury).toMatchObject({ finding: "reported", employerName: "云溪精工机械有限公司" });
  expect(epochDay - dayOf(String(injury?.injuredOn))).toBeLessThan(30);
  const feng = registriesOf(residents.fengXue);
  expect(feng(datasets.unemploymentRegistration)).toMatchObject([{ cause: "involuntary", seekingWork: true }]);
  expect(feng(datasets.socialInsurancePerson)[0]?.unemploymentMonths).toBeGreaterThanOrEqual(12);
});
