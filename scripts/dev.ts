import { spawn } from "node:child_process";
import { join } from "node:path";

// The server restarts and the web app reloads when a file is saved. Open the address that Vite prints.
const root = join(import.meta.dirname, "..");
const server = spawn(process.execPath, ["--watch", "--watch-preserve-output", "apps/server/src/main.ts"], {
  cwd: root,
  env: { ...process.env, WEB: "off" },
  stdio: "inherit",
});
const web = spawn(process.execPath, [join(root, "node_modules/vite/bin/vite.js")], {
  cwd: join(root, "apps/web"),
  stdio: "inherit",
});

process.on("SIGINT", () => {});
process.on("SIGTERM", () => {
  for (const child of [server, web]) child.kill("SIGTERM");
});
server.on("exit", () => web.kill("SIGTERM"));
