import { type Config, readConfig } from "@zhida/platform";
import { assemble } from "./start/assemble.ts";
import { sentenceOf } from "./start/start-failure.ts";
import { stopOnSignal } from "./start/stop-on-signal.ts";
import { type Undo, undoAll } from "./start/undo.ts";

type Assembled = Awaited<ReturnType<typeof assemble>>;

/** Runs one piece of work on the database of the settings and ends the process with its outcome. */
export async function runTool(work: (built: Assembled, config: Config, undo: Undo) => Promise<void>): Promise<void> {
  const undo = undoAll();
  try {
    const config = readConfig(process.env);
    const working = assemble(config, undo).then((built) => work(built, config, undo));
    stopOnSignal(undo, working);
    await working;
  } catch (error) {
    if (!undo.hasBegun()) console.error(sentenceOf(error) ?? error);
    process.exitCode = 1;
  } finally {
    await undo.run();
  }
}
