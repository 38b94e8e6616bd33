import { type DivisionLevel, divisionLevels, shortForm } from "./division-code.ts";

export interface Division {
  /** Short form, see normaliseDivision. */
  code: string;
  name: string;
  level: DivisionLevel;
  /** Code of the division above; null for the nation or the top of a partial list. */
  parent: string | null;
  /** First day, YYYY-MM-DD; absent: since ever. */
  validFrom?: string;
  /** First day on which it is no more; absent: still valid. */
  validTo?: string;
}

/** Every code argument may be short or padded with zeros. */
export interface DivisionTree {
  get(code: string): Division | undefined;
  parentOf(code: string): Division | undefined;
  /** From the parent up to the top. */
  ancestorsOf(code: string): Division[];
  /** In the order of their codes. */
  childrenOf(code: string): Division[];
  /** True also of a division and itself; false when either is unknown. */
  contains(outer: string, inner: string): boolean;
  /** The tree as it stood on that day. */
  at(date: string): DivisionTree;
}

/**
 * Of several versions of one code the latest counts, so old codes keep their names; `at` picks by
 * day. Throws RangeError for a code that is not in its short form and for a division that hangs
 * under one not wider than itself.
 */
export function divisionTree(divisions: readonly Division[]): DivisionTree {
  const byCode = new Map<string, Division>();
  for (const division of divisions) {
    if (shortForm(division.code) !== division.code)
      throw new RangeError(`${division.code} is not the short form of a division code`);
    const known = byCode.get(division.code);
    if (!known || (known.validFrom ?? "") <= (division.validFrom ?? "")) byCode.set(division.code, division);
  }
  const children = new Map<string, Division[]>();
  for (const division of [...byCode.values()].sort(byCodeOrder)) {
    if (division.parent === null) continue;
    const parent = byCode.get(division.parent);
    if (parent && rank(parent) >= rank(division))
      throw new RangeError(`${division.code} cannot be part of ${parent.code}`);
    const siblings = children.get(division.parent);
    if (siblings) siblings.push(division);
    else children.set(division.parent, [division]);
  }

  const get = (code: string) => byCode.get(code) ?? byCode.get(shortForm(code) ?? "");
  const parentOf = (code: string) => {
    const parent = get(code)?.parent;
    return parent ? byCode.get(parent) : undefined;
  };
  const ancestorsOf = (code: string) => {
    const ancestors: Division[] = [];
    for (let up = parentOf(code); up; up = parentOf(up.code)) ancestors.push(up);
    return ancestors;
  };

  return {
    get,
    parentOf,
    ancestorsOf,
    childrenOf: (code) => [...(children.get(get(code)?.code ?? "") ?? [])],
    contains(outer, inner) {
      const target = get(outer);
      for (let here = get(inner); target && here; here = parentOf(here.code)) if (here === target) return true;
      return false;
    },
    at: (date) => divisionTree(divisions.filter((division) => isValidOn(division, date))),
  };
}

function isValidOn({ validFrom = "", validTo }: Division, date: string): boolean {
  return validFrom <= date && (validTo === undefined || date < validTo);
}

function rank({ level }: Division): number {
  return divisionLevels.indexOf(level);
}

function byCodeOrder(a: Division, b: Division): number {
  return a.code < b.code ? -1 : 1;
}
