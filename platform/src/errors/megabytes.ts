const MB = 1024 * 1024;

/** A limit as sentences name it, in MB: whole ones, below ten with one decimal, never more than the limit. */
export function megabytes(bytes: number): number {
  const steps = bytes < MB ? 100 : bytes < 10 * MB ? 10 : 1;
  return Math.floor((bytes / MB) * steps) / steps;
}
