import { hj212 } from "./fuzz/hj212.ts";
import { jt808 } from "./fuzz/jt808.ts";
import { type Protocol, Wrong } from "./fuzz/protocol.ts";
import { randomFrom } from "./fuzz/random.ts";

// npm run fuzz -- hj212 [minutes] [seed]      frames written, mutated, cut and mixed with noise, for ten minutes
// npm run fuzz -- jt808 2
// The last line is JSON. Exit 1 at the first crash or wrong answer, with the stream in hex: the seed repeats it.
const PROTOCOLS: Record<string, Protocol> = { hj212, jt808 };

const [name = "", minutes = "10", given] = process.argv.slice(2);
const protocol = PROTOCOLS[name];
if (!protocol || !(Number(minutes) > 0)) {
  console.error(`npm run fuzz -- ${Object.keys(PROTOCOLS).join("|")} [minutes] [seed]`);
  process.exit(2);
}
const seed = Number(given ?? Date.now() % 1_000_000_000);
console.log(`${name}, ${minutes} minutes, seed ${seed}`);
process.exit(fuzz(protocol, Number(minutes) * 60_000) ? 0 : 1);

function fuzz({ round }: Protocol, milliseconds: number): boolean {
  const random = randomFrom(seed);
  const started = performance.now();
  const counts = { rounds: 0, frames: 0, mutants: 0, errors: 0, bytes: 0 };
  let told = started;
  for (;;) {
    const now = performance.now();
    if (now - told > 30_000) {
      told = now;
      console.log(`${Math.round((now - started) / 1_000)} s: ${JSON.stringify(counts)}`);
    }
    if (now - started >= milliseconds) break;
    try {
      round(random, counts);
      counts.rounds++;
    } catch (fault) {
      console.error(fault);
      if (fault instanceof Wrong) console.error(`input: ${fault.input}`);
      summary("failed");
      return false;
    }
  }
  summary("passed");
  return true;

  function summary(result: string): void {
    const seconds = Math.round((performance.now() - started) / 1_000);
    console.log(JSON.stringify({ id: "fuzz", protocol: name, result, seed, seconds, ...counts }));
  }
}
