import { LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { Permission } from "./permissions.ts";
import { RoleCode } from "./roles.ts";

/** What a role gives, and how far: over the holder's own organisation, or over his whole division. */
export const Role = z.object({
  code: RoleCode,
  name: LocalizedText,
  permissions: z.array(z.object({ permission: Permission, reach: z.enum(["organisation", "division"]) })),
});
export type Role = z.infer<typeof Role>;

export const RoleList = z.object({ items: z.array(Role) });
export type RoleList = z.infer<typeof RoleList>;
