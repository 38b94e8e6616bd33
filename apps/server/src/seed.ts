import { ensureDemo } from "./demo/ensure-demo.ts";
import { runTool } from "./run-tool.ts";
import { say } from "./start/say.ts";

// Puts the demo county into the database of the settings, without serving.
await runTool(async (built, config) => {
  for (const module of built.modules) await module.start?.();
  await ensureDemo({ ...built, size: config.demoSize });
  say("  The demo county is there.");
});
