import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** OWASP password storage: argon2id, 19 MiB, 2 passes, 1 lane. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Takes as long for somebody without a password, or not known at all, as for a wrong one. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return matches && typeof passwordHash === "string";
}

const nobodysHash = hashPassword("nobody");

/** 8 to 64 characters of three kinds (GB/T 22239-2019 asks for complexity), without the owner's own numbers. */
export function isStrongPassword(password: string, ownNumbers: readonly (string | null)[]): boolean {
  const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  if (password.length < 8 || password.length > 64 || kinds < 3) return false;
  return !ownNumbers.some((number) => number !== null && password.toUpperCase().includes(number));
}
