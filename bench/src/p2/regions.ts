export const CITIES = 10;
export const COUNTIES = 100;

/** A nine-digit code of a town of the fictional province 99. */
export function regionOf(town: number): string {
  const county = Math.floor(town / 30);
  return `99${two(Math.floor(county / 10) + 1)}${two((county % 10) + 21)}${String((town % 30) + 1).padStart(3, "0")}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
