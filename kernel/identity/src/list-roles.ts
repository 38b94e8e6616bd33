import { Permission, RoleCode, type RoleList, roleNames } from "./contract.ts";
import { policyTable } from "./policy-table.ts";

export function listRoles(): RoleList {
  const items = RoleCode.options.map((code) => ({
    code,
    name: roleNames[code],
    permissions: Permission.options.flatMap((permission) => {
      const reach = policyTable[permission][code];
      return reach ? [{ permission, reach }] : [];
    }),
  }));
  return { items };
}
