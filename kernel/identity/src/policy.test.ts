import fc from "fast-check";
import { expect, test } from "vitest";
import { type HeldPosition, Permission, RoleCode } from "./contract.ts";
import { can, divisionCovers, domainsOf, permissionsOf } from "./policy.ts";
import { policyTable } from "./policy-table.ts";

const divisions = ["10", "99", "9901", "990122", "990123", "990122001", "990123001", "990122001200", "98", "9801"];
const organisations = ["990122-HPF", "990122-CA", "990123-HPF", "99", "990122"];
const division = fc.constantFrom(...divisions);
const organisation = fc.constantFrom(...organisations);
const permission = fc.constantFrom(...Permission.options);
const position = fc
  .record<HeldPosition>({
    organisationId: organisation.map(idOf),
    organisationCode: organisation,
    organisationName: fc.constant({ zh: "", en: "" }),
    division,
    roles: fc.subarray([...RoleCode.options], { minLength: 1 }),
  })
  .map((held) => ({ ...held, organisationId: idOf(held.organisationCode) }));
const positions = fc.array(position, { maxLength: 4 });
const target = fc.record(
  { division, organisationCode: organisation },
  { requiredKeys: ["division", "organisationCode"] },
);

function idOf(code: string): string {
  return `id of ${code}`;
}

test("whoever holds no office may do nothing that needs one", () => {
  expect(permissionsOf({ positions: [] })).toEqual([]);
});

test("a permission is held exactly where one role of one position gives it", () => {
  fc.assert(
    fc.property(positions, permission, target, (held, wanted, where) => {
      const expected = held.some((each) =>
        each.roles.some((role) => {
          const reach = policyTable[wanted][role];
          if (!reach || !(each.division === "10" || where.division.startsWith(each.division))) return false;
          return reach === "division" || each.organisationCode === where.organisationCode;
        }),
      );
      expect(can({ positions: held }, wanted, where)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

test("nobody reaches beyond the divisions of his positions", () => {
  fc.assert(
    fc.property(positions, permission, target, (held, wanted, where) => {
      if (can({ positions: held }, wanted, where))
        expect(held.some((each) => divisionCovers(each.division, where.division))).toBe(true);
    }),
  );
});

test("a further position or role never takes a power away", () => {
  fc.assert(
    fc.property(positions, position, permission, target, (held, more, wanted, where) => {
      if (can({ positions: held }, wanted, where))
        expect(can({ positions: [more, ...held] }, wanted, where)).toBe(true);
    }),
  );
});

test("what is allowed in a place is allowed in each of its parts", () => {
  fc.assert(
    fc.property(positions, permission, target, division, (held, wanted, where, part) => {
      fc.pre(divisionCovers(where.division, part));
      if (can({ positions: held }, wanted, where))
        expect(can({ positions: held }, wanted, { ...where, division: part })).toBe(true);
    }),
  );
});

test("asking for less of the target never refuses what asking for more allows", () => {
  fc.assert(
    fc.property(positions, permission, target, (held, wanted, where) => {
      if (!can({ positions: held }, wanted, where)) return;
      expect(can({ positions: held }, wanted)).toBe(true);
      expect(can({ positions: held }, wanted, { division: where.division })).toBe(true);
    }),
  );
});

test("the domains for a list are exactly what can allows by one of the permissions, once for each position", () => {
  fc.assert(
    fc.property(positions, fc.array(permission, { minLength: 1, maxLength: 3 }), target, (held, wanted, where) => {
      const domains = domainsOf({ positions: held }, ...wanted);
      const listed = domains.some(
        (domain) =>
          divisionCovers(domain.division, where.division) &&
          (domain.organisationCode === null || domain.organisationCode === where.organisationCode),
      );
      expect(listed).toBe(wanted.some((each) => can({ positions: held }, each, where)));
      expect(domains.length).toBeLessThanOrEqual(held.length);
    }),
  );
});

test("organisation id and organisation code say the same", () => {
  fc.assert(
    fc.property(positions, permission, organisation, (held, wanted, code) => {
      expect(can({ positions: held }, wanted, { organisationId: idOf(code) })).toBe(
        can({ positions: held }, wanted, { organisationCode: code }),
      );
    }),
  );
});

test.each([
  ["department_officer", "case.handle", { division: "990122001", organisationCode: "990122-HPF" }, true],
  ["department_officer", "case.handle", { division: "990123", organisationCode: "990122-HPF" }, false],
  ["department_officer", "case.handle", { division: "990122", organisationCode: "990122-CA" }, false],
  ["window_clerk", "application.assist", { division: "990122", organisationCode: "990122-CA" }, true],
  ["window_clerk", "position.manage", { division: "990122" }, false],
  ["system_admin", "position.manage", { division: "990122001200" }, true],
  ["system_admin", "position.manage", { division: "9901" }, false],
  ["system_admin", "case.handle", { division: "990122" }, false],
  ["auditor", "audit.search", { division: "990122" }, true],
] as const)("%s, %s, %o: %s", (role, wanted, where, expected) => {
  const held = {
    organisationId: "id",
    organisationCode: "990122-HPF",
    organisationName: { zh: "", en: "" },
    division: "990122",
    roles: [role],
  };
  expect(can({ positions: [held] }, wanted, where)).toBe(expected);
});

test("each permission is given by some role, and each role gives some permission", () => {
  for (const wanted of Permission.options) expect(Object.keys(policyTable[wanted]), wanted).not.toEqual([]);
  for (const role of RoleCode.options)
    expect(
      Permission.options.filter((wanted) => policyTable[wanted][role]),
      role,
    ).not.toEqual([]);
});
