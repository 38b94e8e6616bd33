import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MARK =
  /--\s*distribution key:\s*(\w+)[^\n]*\n(?:\s*--[^\n]*\n)*\s*create table (?:if not exists )?([\w."]+)\s*\(([\s\S]*?)\n\)/gi;
const UNIQUE_IN_TABLE = /(?:primary key|unique)\s*(?:nulls not distinct\s*)?\(([^)]*)\)/gi;

/** Keys and unique indexes of big tables that do not start with the table's distribution key. */
export function checkDistributionKeys(root: string): string[] {
  const files = globSync("{platform,kernel,verticals}/**/migrations/*.sql", {
    cwd: root,
    exclude: ["**/node_modules/**"],
  });
  return files.flatMap((path) =>
    findingsIn(readFileSync(join(root, path), "utf8")).map((finding) => `distribution-key: ${path}: ${finding}`),
  );
}

export function findingsIn(sql: string): string[] {
  const findings: string[] = [];
  for (const [, key = "", table = "", body = ""] of sql.matchAll(MARK)) {
    const own = /^\s*(\w+)[^,\n]*\bprimary key\b(?!\s*\()/im.exec(body)?.[1];
    if (own && own !== key) findings.push(`${table} (${own}) does not start with ${key}`);
    const indexes = [
      ...sql.matchAll(new RegExp(`create unique index[^(;]*on ${table.replace(".", "[.]")}\\s*\\(([^)]*)\\)`, "gi")),
    ];
    for (const [, columns = ""] of [...body.matchAll(UNIQUE_IN_TABLE), ...indexes]) {
      const names = columns.split(",").map((column) => column.trim());
      if (names[0] !== key) findings.push(`${table} (${columns.trim()}) does not start with ${key}`);
    }
  }
  return findings;
}
