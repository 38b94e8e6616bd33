import type { Permission } from "@zhida/identity/contract";
import { useMe } from "../../session/me-query.ts";

/** Whether one holds the permission for this organisation; the server decides again. */
export function useOwns(permission: Permission, organisation: string): boolean {
  const me = useMe();
  return (
    (me?.permissions.includes(permission) ?? false) &&
    (me?.positions.some(
      (position) => position.organisationCode === organisation && position.roles.includes("data_officer"),
    ) ??
      false)
  );
}
