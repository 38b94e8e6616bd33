import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDemoDivision, isResidentId } from "@zhida/china-ids";

/** Resident ID numbers in the tracked files that could belong to a real person: valid by checksum, outside the demo county. */
export function checkIdentityNumbers(root: string): string[] {
  const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return tracked
    .split("\0")
    .filter((path) => /[.](ts|tsx|json|sql|md|csv|html|txt|ya?ml)$/.test(path))
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) =>
      realNumbersIn(readFileSync(join(root, path), "utf8")).map((masked) => `identity-number: ${path} holds ${masked}`),
    );
}

export function realNumbersIn(text: string): string[] {
  const candidates = text.match(/(?<![0-9A-Za-z])\d{17}[\dX](?![0-9A-Za-z])/g) ?? [];
  return candidates
    .filter((each) => isResidentId(each) && !isDemoDivision(each.slice(0, 6)))
    .map((each) => `${each.slice(0, 6)}…`);
}
