import { OrganisationCode } from "@zhida/identity/contract";
import { expect, test } from "vitest";
import { organisationTree } from "./organisation-tree.ts";

const tree = organisationTree();

test("every organisation hangs under one that comes before it, up to the nation", () => {
  const known = new Set<string | null>([null]);
  for (const { code, parent } of tree) {
    expect(known, code).toContain(parent);
    expect(OrganisationCode.safeParse(code).success, code).toBe(true);
    expect(known, code).not.toContain(code);
    known.add(code);
  }
});

test("all levels from the nation to the community are there, and both counties have at least 22 departments", () => {
  expect(new Set(tree.map(({ level }) => level))).toEqual(
    new Set(["nation", "province", "city", "county", "town", "community"]),
  );
  for (const county of ["990122", "990123"]) {
    const departments = tree.filter(({ kind, parent }) => kind === "department" && parent === `${county}-GOV`);
    expect(departments.length).toBeGreaterThanOrEqual(22);
  }
});

test("a village has a villagers' committee and a town community a residents' committee", () => {
  const names = tree.filter(({ kind }) => kind === "community").map(({ name }) => name.zh);
  expect(names).toContain("凤凰村民委员会");
  expect(names).toContain("城东社区居民委员会");
});
