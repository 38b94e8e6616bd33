import { Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

export const Persona = z.object({
  code: z.string(),
  name: z.string(),
  role: LocalizedText,
  idNumber: z.string(),
  phone: z.string(),
  password: z.string(),
  home: z.enum(["portal", "console"]),
});
export type Persona = z.infer<typeof Persona>;

export const DemoState = z.object({ enabled: z.boolean(), now: Instant, personas: z.array(Persona) });
export type DemoState = z.infer<typeof DemoState>;

export const ClockMove = z.union([z.object({ to: Instant }), z.object({ nextWorkday: z.literal(true) })]);
export type ClockMove = z.infer<typeof ClockMove>;
