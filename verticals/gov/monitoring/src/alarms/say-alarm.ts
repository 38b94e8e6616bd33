import { factors } from "@zhida/hj212";
import type { LocalizedText } from "@zhida/platform/contract";
import type { FactValue } from "../contract.ts";
import { sayHours, sayTime } from "../rivers/say.ts";
import type { AlarmChange } from "../rules/rule-engine.ts";

export type AlarmText = { title: LocalizedText; description: LocalizedText };

/** What an alarm is called, and what happened in one or two sentences. */
export function sayAlarm(
  { rule: { rule }, device, alarm, facts, trucks }: AlarmChange,
  plates: readonly string[],
): AlarmText {
  const { name } = device;
  const { zh, en } = sayWhat({ rule, facts, seconds: (alarm.raisedAt - alarm.startedAt) / 1_000 });
  const near = trucks.length > 0 ? plates.slice(0, 5) : [];
  const day = sayDay(alarm.startedAt);
  return {
    title: { zh: `${name.zh}：${rule.name.zh}`, en: `${name.en}: ${rule.name.en}` },
    description: {
      zh: `${day} ${sayTime(alarm.startedAt)}，${name.zh}${zh}。${near.length > 0 ? `此前 10 分钟内在该场地停留的车辆：${near.join("、")}。` : ""}`,
      en: `${day} ${sayTime(alarm.startedAt)}: ${name.en} ${en}.${near.length > 0 ? ` Trucks that stood there in the ten minutes before: ${near.join(", ")}.` : ""}`,
    },
  };
}

type Said = {
  rule: AlarmChange["rule"]["rule"];
  facts: Readonly<Record<string, FactValue>>;
  seconds: number;
};

function sayWhat({ rule, facts, seconds }: Said): LocalizedText {
  const factor = factorName(rule.factor);
  const unit = rule.unit || (rule.factor ? (factors[rule.factor]?.unit ?? "") : "");
  const amount = (value: FactValue | undefined) =>
    typeof value === "number" ? `${Number(value.toPrecision(3))}${unit && ` ${unit}`}` : "—";
  const lasted = seconds >= 60 ? sayHours(seconds) : undefined;
  const measured = facts.value ?? Object.values(facts).find((value) => typeof value === "number");
  const metres = Math.round(Number(facts.offRouteM ?? 0));
  switch (rule.kind) {
    case "threshold":
    case "dust":
      return {
        zh: `${factor.zh}达到 ${amount(measured)}，超过限值 ${amount(rule.limit)}${lasted ? `，已持续${lasted.zh}` : ""}`,
        en: `measured ${amount(measured)} of ${factor.en}, above the limit of ${amount(rule.limit)}${lasted ? `, for ${lasted.en}` : ""}`,
      };
    case "rate":
      return {
        zh: `${factor.zh}变化过快，每分钟变化 ${amount(measured)}`,
        en: `measured a quick change of ${factor.en}, ${amount(measured)} a minute`,
      };
    case "dumping":
      return {
        zh: "在核准消纳场以外由满载变为空载，疑似违规倾倒",
        en: "went from full to empty outside of any disposal site: suspected illegal dumping",
      };
    case "route":
      return {
        zh: `载货偏离核准路线约 ${metres} 米`,
        en: `is about ${metres} m off its approved route with a load`,
      };
    case "speed":
      return {
        zh: `车速达到 ${amount(facts.speed)}，超过限速 ${amount(rule.limit)}`,
        en: `drives at ${amount(facts.speed)}, above the limit of ${amount(rule.limit)}`,
      };
    case "forbidden_hours":
      return {
        zh: "在核准时段以外载货行驶",
        en: "carries a load at an hour for which it has no approval",
      };
    case "geofence":
      return { zh: `触发“${rule.name.zh}”`, en: `set off “${rule.name.en}”` };
    case "dwell":
      return {
        zh: `停留过久，已${sayHours(Number(facts.stoppedS ?? measured ?? seconds)).zh.trimStart()}`,
        en: `has stood still for ${sayHours(Number(facts.stoppedS ?? measured ?? seconds)).en}`,
      };
    case "offline":
      return {
        zh: `未按时上传数据，设备离线${lasted ? `已超过${lasted.zh}` : ""}`,
        en: `has stopped sending data${lasted ? ` for more than ${lasted.en}` : ""}`,
      };
    case "feel":
      return { zh: `符合规则“${rule.name.zh}”`, en: `fulfils the rule “${rule.name.en}”` };
  }
}

export const factorName = (code: string | null): LocalizedText =>
  (code && factors[code]) || { zh: code ?? "读数", en: code ?? "a value" };

const sayDay = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
