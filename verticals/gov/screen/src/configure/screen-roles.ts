import { can, RoleCode } from "@zhida/identity";

/** Roles that let somebody see the screen at all, wherever he holds them. */
export const screenRoles = (): RoleCode[] =>
  RoleCode.options.filter((role) => can({ positions: [{ ...ANYWHERE, roles: [role] }] }, "screen.view"));

const ANYWHERE = { organisationId: "", organisationCode: "", organisationName: { zh: "", en: "" }, division: "10" };
