import { resolve } from "node:path";
import { z } from "zod";

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must look like postgresql://user:password@host:5432/database")
    .optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce
    .number("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be 1 to 65535")
    .max(65535, "must be 1 to 65535")
    .default(8080),
  WEB: z.enum(["on", "off"], "must be on or off").default("on"),
  DEMO: z.enum(["on", "off"], "must be on or off").default("on"),
  DEMO_SIZE: z.coerce
    .number("must be a whole number of people")
    .int("must be a whole number of people")
    .min(200, "must be 200 people or more")
    .max(2_000_000, "must be 2,000,000 people or fewer")
    .default(10_000),
  ZHIDA_DATA: z.string().min(1).default(".zhida"),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "must be fatal, error, warn, info, debug, trace or silent",
    )
    .default("info"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must look like smtp://user:password@host:587")
    .optional(),
  S3_URL: z
    .string()
    .regex(/^https?:\/\/.+\/.+/, "must look like https://key:secret@host/bucket")
    .optional(),
  PUBLIC_URL: z.url("must be the address people type, like https://zhida.example").optional(),
});

export type Config = {
  databaseUrl?: string;
  host: string;
  port: number;
  /** `false`: only the API; the pages come from elsewhere. */
  web: boolean;
  demo: boolean;
  demoSize: number;
  dataFolder: string;
  logLevel: string;
  smtpUrl?: string;
  s3Url?: string;
  publicUrl: string;
};

/** Reads the settings from the environment; refuses with one line for each that does not fit. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    throw new Error(`These settings do not fit:\n  ${lines.join("\n  ")}`);
  }
  const env = result.data;
  return {
    databaseUrl: env.DATABASE_URL,
    host: env.HOST,
    port: env.PORT,
    web: env.WEB === "on",
    demo: env.DEMO === "on",
    demoSize: env.DEMO_SIZE,
    dataFolder: resolve(env.ZHIDA_DATA),
    logLevel: env.LOG_LEVEL,
    smtpUrl: env.SMTP_URL,
    s3Url: env.S3_URL,
    // Passkeys are made for a name, never for an address (WebAuthn Level 3 §5.1.2).
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST === "127.0.0.1" ? "localhost" : env.HOST}:${env.PORT}`,
  };
}
