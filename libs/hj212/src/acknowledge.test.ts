import { expect, test } from "vitest";
import { acknowledge, type Hj212Reply } from "./acknowledge.ts";
import { encodePacket } from "./encode.ts";
import { newPacket } from "./new-packet.ts";
import type { Hj212Version } from "./packet.ts";

const MN = "990122000000000000000001";
const QN = "20260302080000123";

function segment(version: Hj212Version, cn: string, reply?: Hj212Reply, qn: string | undefined = QN): string {
  const packet = newPacket({ version, qn, st: "21", cn, pw: "123456", mn: MN, needsAck: true });
  return Buffer.from(encodePacket(acknowledge(packet, reply)))
    .toString()
    .slice(6, -6);
}

const HEAD = `PW=123456;MN=${MN}`;
test.each<[string, string, string]>([
  ["data of 2017 are answered by 9014", segment(2017, "2011"), `QN=${QN};ST=91;CN=9014;${HEAD};Flag=4;CP=&&&&`],
  ["data of 2005 too, QN inside CP", segment(2005, "2011"), `ST=91;CN=9014;${HEAD};Flag=0;CP=&&QN=${QN}&&`],
  ["a request for the time is a notice", segment(2017, "1013"), `QN=${QN};ST=91;CN=9013;${HEAD};Flag=4;CP=&&&&`],
  [
    "a request is accepted",
    segment(2017, "1062", { as: "request", qnRtn: 1 }),
    `QN=${QN};ST=91;CN=9011;${HEAD};Flag=4;CP=&&QnRtn=1&&`,
  ],
  [
    "its result is told",
    segment(2017, "1062", { as: "result", exeRtn: 1 }),
    `QN=${QN};ST=91;CN=9012;${HEAD};Flag=4;CP=&&ExeRtn=1&&`,
  ],
  [
    "of 2005 too",
    segment(2005, "1062", { as: "result", exeRtn: 1 }),
    `ST=91;CN=9012;${HEAD};Flag=0;CP=&&QN=${QN};ExeRtn=1&&`,
  ],
])("%s", (_, written, wanted) => {
  expect(written).toBe(wanted);
});

test("the version bits of a later standard are given back", () => {
  const packet = { ...newPacket({ st: "21", cn: "2011", mn: MN }), flag: 0b1011 };
  expect(acknowledge(packet).flag).toBe(0b1000);
});
