import type { IdentityService } from "@zhida/identity";
import type { Clock, Db, LiveBus } from "@zhida/platform";
import type { Printer } from "./pdf/printer.ts";
import type { ProcessRegister } from "./process-register.ts";
import type { OwnerHooks, Remind } from "./service.ts";

/** What the wiring gives to the module. */
export type CaseflowDeps = {
  db: Db;
  clock: Clock;
  live: LiveBus;
  identity: Pick<IdentityService, "staffOf" | "listOrganisations">;
  /** Tells staff that a time limit nears or has passed. */
  remind: Remind;
  /** Origin of the portal, for the QR code on documents: `https://zhida.example`. */
  publicUrl: string;
};

export type Context = CaseflowDeps & {
  processes: ProcessRegister;
  printer: Printer;
  owners: Map<string, OwnerHooks>;
};
