import { personas } from "@zhida/demo";
import type { Config } from "@zhida/platform";
import { say } from "./say.ts";

/** What the person in front of the terminal needs to know: where to go and who to be. */
export function announce(config: Config, url: string): void {
  say(`\n  直达 Zhida is running.  Portal ${url}   Console ${url}/console   API ${url}/docs`);
  if (config.demo) {
    say("\n  Sign in as (demo county, all fictional):");
    for (const persona of personas) {
      say(`    ${persona.name.padEnd(5, "　")} ${persona.idNumber}  ${persona.password}  ${persona.role.en}`);
    }
  }
  say("\n  Ctrl-C stops everything.");
}
