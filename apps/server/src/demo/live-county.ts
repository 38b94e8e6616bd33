import { loggerPassword } from "@zhida/demo";
import {
  fleetOf,
  type GovMonitoringService,
  type Scene,
  type Simulation,
  startSimulation,
} from "@zhida/gov-monitoring";
import { type Clock, type Db, newId } from "@zhida/platform";

type Deps = {
  db: Db;
  clock: Clock;
  monitoring: Pick<GovMonitoringService, "listDevices" | "lastValues" | "ports" | "setup">;
  host: string;
  log(error: unknown): void;
};

const DIVISION = "990122";
/** Something happens soon after the start, then every few hours: the screen lives, the county does not drown. */
const FIRST_SCENE_MS = 4 * 60_000;
const BETWEEN_SCENES_MS = 5 * 3_600_000;
const STORY: readonly Scene[] = ["dumping", "exceedance", "dust"];
const HOURS_BEFORE = 26;

/**
 * The demo county's trucks and monitors report to the server's own gateways as real ones would. ZHIDA_SIMULATE=off keeps them still;
 * in tests they are still unless asked.
 */
export async function startLiveCounty(deps: Deps): Promise<{ stop(): Promise<void> } | undefined> {
  const { db, clock, monitoring, host, log } = deps;
  const { hj212, jt808 } = monitoring.ports();
  if (hj212 === undefined || jt808 === undefined) return undefined;
  const setup = await monitoring.setup({ db, now: clock.now(), requestId: newId() }, DIVISION);
  const devices = [...monitoring.listDevices()].filter(({ division }) => division === DIVISION);
  const fleet = fleetOf(devices, setup, loggerPassword);
  const simulation = startSimulation({ fleet, host, ports: { hj212, jt808 }, now: () => clock.now().getTime() });
  const silent = new Set(devices.filter(({ id }) => monitoring.lastValues(id).length === 0).map(({ code }) => code));
  simulation.sendPast(HOURS_BEFORE, ({ code }) => silent.has(code)).catch(log);
  const stopStory = tellStory(simulation, log);
  return {
    stop: async () => {
      stopStory();
      await simulation.stop();
    },
  };
}

function tellStory(simulation: Simulation, log: (error: unknown) => void): () => void {
  let next = 0;
  let timer: NodeJS.Timeout | undefined;
  const play = () => {
    simulation.play(STORY[next++ % STORY.length] as Scene, "slowly").catch(log);
    timer = setTimeout(play, BETWEEN_SCENES_MS);
  };
  timer = setTimeout(play, FIRST_SCENE_MS);
  return () => clearTimeout(timer);
}

export const isCountyAlive = ({ ZHIDA_SIMULATE, NODE_ENV }: NodeJS.ProcessEnv): boolean =>
  ZHIDA_SIMULATE ? ZHIDA_SIMULATE === "on" : NODE_ENV !== "test";
