import { readConfig } from "@zhida/platform";
import { announce } from "./start/announce.ts";
import { say } from "./start/say.ts";
import { sentenceOf } from "./start/start-failure.ts";
import { startZhida } from "./start-zhida.ts";

process.title = "zhida";
try {
  const config = readConfig(process.env);
  const running = await startZhida(config);
  announce(config, running.url);
  const stop = async () => {
    for (const signal of SIGNALS) process.removeAllListeners(signal);
    say("\nStopping …");
    await running.stop();
    process.exit(0);
  };
  const SIGNALS = ["SIGINT", "SIGTERM"] as const;
  for (const signal of SIGNALS) process.once(signal, () => void stop());
} catch (error) {
  const sentence = sentenceOf(error);
  console.error(sentence ? `\n✗ ${sentence}` : error);
  process.exit(1);
}
