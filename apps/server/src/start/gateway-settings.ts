import { type GatewaySettings, noGateways } from "@zhida/gov-monitoring";
import { z } from "zod";

/** In tests nothing listens unless it is asked for: several servers run at once. */
const environmentOf = (quiet: boolean) =>
  z.object({
    ZHIDA_GATEWAYS: z.enum(["on", "off"], "must be on or off").default(quiet ? "off" : "on"),
    ZHIDA_DEVICE_HOST: z.string().default(noGateways.host),
    ZHIDA_HJ212_PORT: port(7212),
    ZHIDA_JT808_PORT: port(7808),
    ZHIDA_MQTT_PORT: port(1883),
    ZHIDA_KEEP_FRAMES_DAYS: days(noGateways.keepFramesDays),
    ZHIDA_KEEP_DATA_DAYS: days(noGateways.keepDataDays),
  });

const port = (usual: number) =>
  z
    .union([z.literal("off"), z.coerce.number().int().min(0).max(65535)], "must be a port, 0 for any, or off")
    .default(usual);

const days = (usual: number) =>
  z.coerce
    .number("must be a number of days")
    .int("must be a whole number of days")
    .min(1, "must be 1 day or more")
    .max(3_650, "must be 3,650 days or fewer")
    .default(usual);

/** Where devices report, from the environment; refuses with one line for each setting that does not fit. */
export function readGatewaySettings(environment: NodeJS.ProcessEnv): GatewaySettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = environmentOf(environment.NODE_ENV === "test").safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    throw new Error(`These settings do not fit:\n  ${lines.join("\n  ")}`);
  }
  const env = result.data;
  const portOf = (value: number | "off") => (value === "off" ? undefined : value);
  return {
    ...noGateways,
    isOn: env.ZHIDA_GATEWAYS === "on",
    host: env.ZHIDA_DEVICE_HOST,
    ports: {
      hj212: portOf(env.ZHIDA_HJ212_PORT),
      jt808: portOf(env.ZHIDA_JT808_PORT),
      mqtt: portOf(env.ZHIDA_MQTT_PORT),
    },
    keepFramesDays: env.ZHIDA_KEEP_FRAMES_DAYS,
    keepDataDays: env.ZHIDA_KEEP_DATA_DAYS,
  };
}
