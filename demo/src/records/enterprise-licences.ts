import { datasets } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import type { Enterprise } from "../enterprises/enterprise.ts";
import { type Day, iso, yearsAfter } from "../seeded/calendar.ts";
import type { Random } from "../seeded/random.ts";
import type { RecordSink } from "./record-sink.ts";

/** The permits that an enterprise's trade needs. */
export function recordLicences(write: RecordSink, enterprise: Enterprise, r: Random): void {
  const { creditCode, name, trade, address, kind, establishedOn } = enterprise;
  const entity = { creditCode, name };
  const term = (years: number): Term => termOf(r, establishedOn, years);
  if (trade.food) {
    const { from, ...dates } = term(5);
    const seller = trade.food === "seller";
    const items = seller ? "预包装食品销售；散装食品销售" : "热食类食品制售；冷食类食品制售";
    const licenceNumber = `JY${seller ? 1 : 2}990122${r.digits(7)}`;
    write(
      datasets.foodLicence,
      {
        ...entity,
        licenceNumber,
        businessKind: seller ? "seller" : "catering",
        items,
        address: address.text,
        ...dates,
      },
      from,
    );
  }
  if (trade.tobacco && r.chance(0.8)) {
    const { from, ...dates } = term(5);
    write(
      datasets.tobaccoLicence,
      { ...entity, licenceNumber: `9901221${r.digits(5)}`, address: address.text, ...dates },
      from,
    );
  }
  if (trade.hygiene) {
    const { from, issuedOn, validTo } = term(4);
    const licenceNumber = `云卫公证字〔${issuedOn.slice(0, 4)}〕第${r.digits(5)}号`;
    write(
      datasets.healthPremisesLicence,
      { ...entity, licenceNumber, premisesKind: trade.hygiene, issuedOn, validTo },
      from,
    );
  }
  if (trade.transport) {
    const { from, ...dates } = term(4);
    const licenceNumber = `云交运管许可字990122${r.digits(6)}号`;
    write(
      datasets.transportLicence,
      { ...entity, licenceNumber, scope: "道路普通货物运输", vehicles: r.int(1, 24), ...dates },
      from,
    );
  }
  if (trade.pollution) {
    const { from, issuedOn, validTo } = term(5);
    write(
      datasets.environmentRegistration,
      {
        ...entity,
        registrationNumber: `${creditCode}001X`,
        category: trade.pollution,
        registeredOn: issuedOn,
        validTo,
      },
      from,
    );
  }
  if (trade.safety) {
    const { from, ...dates } = term(3);
    const licenceNumber = `云溪应急经字〔${dates.issuedOn.slice(0, 4)}〕${r.digits(4)}号`;
    write(datasets.safetyLicence, { ...entity, licenceNumber, scope: trade.safety, ...dates }, from);
  }
  if (trade.venue) {
    const { from, ...dates } = term(2);
    const capacity = r.int(30, 240);
    write(
      datasets.cultureVenueLicence,
      { ...entity, licenceNumber: `990122${r.digits(6)}`, venueKind: trade.venue, capacity, ...dates },
      from,
    );
  }
  if (kind !== "farmers-cooperative" && address.community.urban && r.chance(0.3)) {
    const { from, issuedOn, validTo } = term(2);
    const permitNumber = `云溪城管招〔${issuedOn.slice(0, 4)}〕${r.digits(4)}号`;
    write(
      datasets.urbanSignPermit,
      { ...entity, permitNumber, location: `${address.text}门头`, issuedOn, validTo },
      from,
    );
  }
  if (trade.builds && kind === "limited-company" && r.chance(0.5)) recordSite(write, enterprise, r);
  if (trade.innovates && kind === "limited-company" && r.chance(0.4)) recordInnovation(write, enterprise, r);
}

interface Term {
  from: Day;
  issuedOn: string;
  validTo: string;
  status: "valid" | "expired";
}

/** The current term of a permit, renewed since the enterprise began; four in a hundred have run out. */
function termOf(r: Random, establishedOn: Day, years: number): Term {
  const length = years * 365;
  const lapsed = r.chance(0.04);
  const from = Math.max(establishedOn, lapsed ? epochDay - length - r.int(5, 90) : epochDay - r.int(5, length - 30));
  const validTo = yearsAfter(from, years);
  return { from, issuedOn: iso(from), validTo: iso(validTo), status: validTo > epochDay ? "valid" : "expired" };
}

function recordSite(write: RecordSink, { creditCode, name, address, establishedOn }: Enterprise, r: Random) {
  const issuedOn = Math.max(establishedOn, epochDay - r.int(10, 700));
  const endOn = issuedOn + r.int(200, 700);
  write(
    datasets.constructionPermit,
    {
      creditCode,
      name,
      permitNumber: `990122${iso(issuedOn).slice(0, 4)}${r.digits(8)}`,
      projectName: `${address.community.name}${r.pick(["安置房", "标准厂房", "道路改造", "幼儿园扩建", "老旧小区改造"])}工程`,
      address: address.text,
      areaM2: r.int(800, 32_000),
      contractPriceFen: r.int(200, 9000) * 1_000_000,
      issuedOn: iso(issuedOn),
      startOn: iso(issuedOn + 15),
      endOn: iso(endOn),
      status: endOn < epochDay ? "completed" : "valid",
    },
    issuedOn,
  );
}

function recordInnovation(write: RecordSink, { creditCode, name, establishedOn }: Enterprise, r: Random) {
  const recognisedOn = Math.max(establishedOn + 30, epochDay - r.int(40, 1000));
  if (recognisedOn > epochDay) return;
  write(
    datasets.innovationEnterprise,
    {
      creditCode,
      name,
      title: r.pick(["high-tech", "science-sme", "science-sme", "specialised"] as const),
      certificateNumber: `GR${iso(recognisedOn).slice(0, 4)}99${r.digits(6)}`,
      recognisedOn: iso(recognisedOn),
      validTo: iso(yearsAfter(recognisedOn, 3)),
      researchSpendLastYearFen: r.int(20, 900) * 1_000_000,
    },
    recognisedOn,
  );
}
