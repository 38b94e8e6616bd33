import pino, { type Logger } from "pino";

export type { Logger };

/** Structured logs. What could identify a person is never logged; these paths are cut in case somebody tries. */
export const createLogger = (options: { level: string; file?: string }): Logger =>
  pino(
    {
      level: options.level,
      redact: ["req.headers.cookie", "req.headers.authorization", "*.password", "*.idNumber", "*.phone"],
      serializers: { err: withoutValues },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    options.file
      ? pino.destination({ dest: options.file, mkdir: true, sync: false })
      : pino.destination({ sync: false }),
  );

/** PostgreSQL names the values of a row in these: an ID number that was taken, a text that could not be read. */
function withoutValues(error: Error): object {
  const { detail, where, ...named } = pino.stdSerializers.err(error) as ReturnType<typeof pino.stdSerializers.err>;
  return named;
}
