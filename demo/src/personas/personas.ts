import type { Persona } from "../contract.ts";
import type { CastMember } from "./cast.ts";
import { residents } from "./residents.ts";
import { staff } from "./staff.ts";

/** Everybody of the demo signs in with this. */
export const demoPassword = "Zhida@2026";

/** The people one can sign in as, for the panel of the demo. */
export const personas: readonly Persona[] = [...Object.values(residents), ...Object.values(staff)].flatMap(toPersona);

function toPersona({ code, name, role, idNumber, phone, offices }: CastMember): Persona[] {
  if (!role) return [];
  const home = offices.length > 0 ? "console" : "portal";
  return [{ code, name, role, idNumber, phone, password: demoPassword, home }];
}
