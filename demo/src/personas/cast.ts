import { makeResidentId } from "@zhida/china-ids";
import type { RoleCode, Sex } from "@zhida/identity/contract";
import type { LocalizedText } from "@zhida/platform/contract";
import { phoneNumber } from "../people/county.ts";

/** Somebody of the demo who has a name, a number and a story that never change. */
export interface CastMember {
  /** Short name in Latin letters, for scripts and tests. */
  code: string;
  name: string;
  sex: Sex;
  /** YYYY-MM-DD */
  bornOn: string;
  idNumber: string;
  phone: string;
  /** One sentence for the sign-in panel; absent for family members, who are not offered there. */
  role?: LocalizedText;
  /** Offices held, from which follows that the person works in the console. */
  offices: Office[];
}

export interface Office {
  organisation: string;
  roles: RoleCode[];
  /** The organisation's own where absent. */
  division?: string;
}

let serial = 0;

/** Sequences from 900 on belong to the cast alone. */
export function member(
  code: string,
  name: string,
  sex: Sex,
  bornOn: string,
  role?: LocalizedText,
  offices: Office[] = [],
): CastMember {
  const n = ++serial;
  const sequence = sex === "male" ? 901 + 2 * (n % 40) : 900 + 2 * (n % 40);
  return {
    code,
    name,
    sex,
    bornOn,
    idNumber: makeResidentId({ division: "990122", birthDate: bornOn, sequence }),
    phone: phoneNumber(n),
    offices,
    ...(role && { role }),
  };
}
