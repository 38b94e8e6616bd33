import { readConfig } from "@zhida/platform";
import { announce } from "./start/announce.ts";
import { sentenceOf } from "./start/start-failure.ts";
import { stopOnSignal } from "./start/stop-on-signal.ts";
import { undoAll } from "./start/undo.ts";
import { startZhida } from "./start-zhida.ts";

process.title = "zhida";
const undo = undoAll();
try {
  const config = readConfig(process.env);
  const starting = startZhida(config, undo);
  stopOnSignal(undo, starting);
  announce(config, await starting);
} catch (error) {
  // A start that a signal broke off ends as the signal has it.
  if (!undo.hasBegun()) {
    const sentence = sentenceOf(error);
    console.error(sentence ? `\n✗ ${sentence}` : error);
    await undo.run();
    process.exit(1);
  }
}
