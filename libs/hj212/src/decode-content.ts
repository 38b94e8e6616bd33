import { decimal } from "./decimal.ts";
import type { Hj212Content, Hj212Factor } from "./packet.ts";

const SEMICOLON = 59;
const COMMA = 44;
const EQUALS = 61;
const HYPHEN = 45;

/**
 * Items `key=value` between commas and semicolons; a key with a hyphen is an item of a factor. A piece without `=` belongs
 * to the value before it (`Info=a,b`), an empty one is nothing. Undefined when an item comes twice: which holds?
 */
export function decodeContent(text: string, start: number, end: number): Hj212Content | undefined {
  const content: Hj212Content = { dataTime: undefined, factors: [], fields: {} };
  let factor: Hj212Factor | undefined;
  let key: string | undefined;
  let value = "";
  for (let at = start, stop = start; at < end; at = stop + 1) {
    let equals = -1;
    let hyphen = -1;
    for (stop = at; stop < end; stop++) {
      const code = text.charCodeAt(stop);
      if (code === SEMICOLON || code === COMMA) break;
      if (equals >= 0) continue;
      if (code === EQUALS) equals = stop;
      else if (code === HYPHEN && hyphen < 0) hyphen = stop;
    }
    if (equals < 0) {
      if (stop === at) continue;
      if (key === undefined) return undefined;
      value += text.slice(at - 1, stop);
    } else {
      value = text.slice(equals + 1, stop);
      if (hyphen < 0) {
        factor = undefined;
        key = text.slice(at, equals);
        if (key === "DataTime" ? content.dataTime !== undefined : Object.hasOwn(content.fields, key)) return undefined;
      } else {
        key = text.slice(hyphen + 1, equals);
        factor = factorOf(content.factors, text.slice(at, hyphen), factor);
        if (Object.hasOwn(factor.raw, key)) return undefined;
      }
      // Assigning it would change the object's prototype.
      if (key === "__proto__") return undefined;
    }
    if (factor) setItem(factor, key, value);
    else if (key === "DataTime") content.dataTime = value;
    else content.fields[key] = value;
  }
  return content;
}

function factorOf(factors: Hj212Factor[], code: string, last: Hj212Factor | undefined): Hj212Factor {
  if (last?.code === code) return last;
  for (let at = factors.length - 1; at >= 0; at--) if (factors[at]!.code === code) return factors[at]!;
  const factor: Hj212Factor = { code, values: {}, flag: undefined, raw: {} };
  factors.push(factor);
  return factor;
}

export function setItem(factor: Hj212Factor, item: string, value: string): void {
  factor.raw[item] = value;
  if (item === "Flag") factor.flag = value;
  else if (item !== "SampleTime") {
    const number = decimal(value);
    if (number !== undefined) factor.values[item] = number;
    else if (factor.values[item] !== undefined) delete factor.values[item];
  }
}
