/** Benefits are run by counties (and above): an office of a town sees those of its county. */
export const inDivision = (division: string): string => division.slice(0, 6);
