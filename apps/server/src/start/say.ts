import { MultiBar, Presets } from "cli-progress";

const isTerminal = process.stdout.isTTY === true;

/** One line for the person who started the server. Structured logs go elsewhere. */
export const say = (line = ""): void => {
  process.stdout.write(`${line}\n`);
};

/** A progress bar in a terminal; a line every tenth elsewhere. */
export function progress(): { update(phase: string, done: number, total: number): void; end(): void } {
  if (!isTerminal) return progressLines();
  const bars = new MultiBar(
    { format: "  {phase} {bar} {value}/{total}", clearOnComplete: false, hideCursor: true },
    Presets.rect,
  );
  const byPhase = new Map<string, ReturnType<typeof bars.create>>();
  return {
    update: (phase, done, total) => {
      const bar = byPhase.get(phase) ?? bars.create(total, 0, { phase: phase.padEnd(24) });
      byPhase.set(phase, bar);
      bar.setTotal(total);
      bar.update(done, { phase: phase.padEnd(24) });
    },
    end: () => bars.stop(),
  };
}

function progressLines() {
  const shown = new Map<string, number>();
  return {
    update: (phase: string, done: number, total: number) => {
      const tenth = Math.floor((done / Math.max(total, 1)) * 10);
      if ((shown.get(phase) ?? -1) >= tenth) return;
      shown.set(phase, tenth);
      if (tenth === 10 || tenth === 0) say(`  ${phase}: ${done}/${total}`);
    },
    end: () => {},
  };
}
