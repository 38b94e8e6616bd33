import type { IdentityService } from "@zhida/identity";
import type { Clock, Db, LiveBus, Work } from "@zhida/platform";
import type { CaseNumbers } from "./case-numbers.ts";
import type { Printer } from "./pdf/printer.ts";
import type { ProcessRegister } from "./process-register.ts";
import type { OwnerHooks, Remind } from "./service.ts";
import type { StoredCase } from "./store/read-case.ts";

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
  numbers: CaseNumbers;
  owners: Map<string, OwnerHooks>;
  /** A case that was asked for before it is needed, for the next change in this unit of work. */
  ahead: WeakMap<Work, { caseId: string; found: Promise<StoredCase | undefined> }>;
};
