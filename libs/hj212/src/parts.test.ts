import fc from "fast-check";
import { expect, test } from "vitest";
import { hasParts } from "./flag.ts";
import { newFactor, newPacket } from "./new-packet.ts";
import type { Hj212Packet } from "./packet.ts";
import { PartsInbox } from "./parts.ts";

const NOW = Date.parse("2026-03-02T08:00:00+08:00");

function part(pno: number, pnum: number, qn = "20260302080000000"): Hj212Packet {
  const factors = [newFactor(`w0100${pno}`, { Rtd: pno })];
  const cp = { dataTime: "20260302080000", fields: { Site: "1" }, factors };
  return newPacket({ qn, st: "32", cn: "2011", mn: "990122000000000000000001", needsAck: true, pnum, pno, cp });
}

test("a packet without parts is whole at once", () => {
  const packet = newPacket({ st: "32", cn: "2011", mn: "1" });
  expect(new PartsInbox().add(packet, NOW)).toBe(packet);
});

test("parts in any order, repeated or not, make one packet", () => {
  const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
  fc.assert(
    fc.property(order, fc.nat(3), (pnos, again) => {
      const inbox = new PartsInbox();
      const sent = pnos.toSpliced(again + 1, 0, pnos[again]!);
      const found = sent.map((pno) => inbox.add(part(pno, 5), NOW)).filter((each) => each !== undefined);
      expect(found).toHaveLength(1);
      expect(found[0]!.cp.factors.map(({ code }) => code)).toEqual(["w01001", "w01002", "w01003", "w01004", "w01005"]);
      expect(found[0]!).toMatchObject({ pnum: undefined, pno: undefined, flag: 5, cp: { fields: { Site: "1" } } });
      expect(hasParts(found[0]!.flag)).toBe(false);
      expect(inbox.waiting).toBe(0);
    }),
  );
});

test("what stays unfinished is given up after its patience", () => {
  const inbox = new PartsInbox({ patience: 1_000 });
  inbox.add(part(1, 2), NOW);
  expect(inbox.add(part(2, 2), NOW + 1_000)).toBeUndefined();
  expect(inbox.waiting).toBe(1);
});

test("the oldest unfinished packet makes room for another", () => {
  const inbox = new PartsInbox({ maxPackets: 2 });
  for (const qn of ["1", "2", "3"]) inbox.add(part(1, 2, qn), NOW);
  expect(inbox.waiting).toBe(2);
  expect(inbox.add(part(2, 2, "1"), NOW)).toBeUndefined();
  expect(inbox.add(part(2, 2, "3"), NOW)).toBeDefined();
});

test.each([
  [0, 2],
  [3, 2],
  [1, 65],
])("part %i of %i is not held", (pno, pnum) => {
  const inbox = new PartsInbox();
  expect(inbox.add(part(pno, pnum), NOW)).toBeUndefined();
  expect(inbox.waiting).toBe(0);
});
