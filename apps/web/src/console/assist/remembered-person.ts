let current: string | undefined;

/** Who stands at the counter now. Kept in this page's memory alone: never in the address, never on the device. */
export const rememberedPerson = (): string | undefined => current;

export function rememberPerson(idNumber: string | undefined): string | undefined {
  current = idNumber;
  return current;
}
