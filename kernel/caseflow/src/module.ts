import type { Module } from "@zhida/platform";
import { builtIn, ShippedProcess, toDefinitions } from "./built-in.ts";
import { caseNumbers } from "./case-numbers.ts";
import { claimTask } from "./claim-task.ts";
import { countersignTask } from "./countersign-task.ts";
import { processDefinitions } from "./definitions.ts";
import type { CaseflowDeps, Context } from "./deps.ts";
import { findCaseById, getCase, getHistory, inspectCase } from "./get-case.ts";
import { issueDocument } from "./issue-document.ts";
import { caseflowJobs } from "./jobs.ts";
import { listSubjectCases, listWork } from "./list-work.ts";
import { openCase } from "./open-case.ts";
import { createPrinter } from "./pdf/printer.ts";
import { performEvent } from "./perform-event.ts";
import { createProcessRegister } from "./process-register.ts";
import { readAhead } from "./read-ahead.ts";
import { releaseTask } from "./release-task.ts";
import { renderDocument } from "./render-document.ts";
import { caseRoutes } from "./routes/case-routes.ts";
import { documentRoutes } from "./routes/document-routes.ts";
import { processRoutes } from "./routes/process-routes.ts";
import type { CaseflowService } from "./service.ts";
import { installDefinitions } from "./store/definitions.ts";
import { transferTask } from "./transfer-task.ts";

/** Cases with states, tasks, deadlines and history. `start` stores the built-in processes that are not stored yet. */
export function caseflowModule(deps: CaseflowDeps): Module & { service: CaseflowService } {
  const processes = createProcessRegister(deps.live);
  const printer = createPrinter();
  const context: Context = {
    ...deps,
    processes,
    printer,
    numbers: caseNumbers(),
    owners: new Map(),
    ahead: new WeakMap(),
  };
  const definitions = processDefinitions(deps.live);
  const shipped = [...builtIn];
  return {
    name: "caseflow",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [...caseRoutes(context), ...documentRoutes(context), ...processRoutes(definitions)],
    jobs: caseflowJobs(context),
    start: () => installDefinitions(deps.db, toDefinitions(shipped, deps.clock.now())),
    stop: () => {
      processes.stop();
      return printer.stop();
    },
    service: {
      open: (work, request) => openCase(context, work, request),
      readAhead: (work, caseId) => readAhead(context, work, caseId),
      perform: (work, request) => performEvent(context, work, request),
      claim: (work, request) => claimTask(context, work, request),
      release: (work, request) => releaseTask(context, work, request),
      transfer: (work, request) => transferTask(context, work, request),
      countersign: (work, request) => countersignTask(context, work, request),
      get: (work, request) => getCase(context, work, request),
      find: (work, id) => findCaseById(context, work, id),
      history: (work, request) => getHistory(context, work, request),
      inspect: (work, request) => inspectCase(context, work, request),
      list: (work, request) => listWork(context, work, request),
      listForSubject: (work, request) => listSubjectCases(context, work, request),
      issueDocument,
      renderDocument: (work, request) => renderDocument(context, work, request),
      registerOwner: (owner, hooks) => void context.owners.set(owner, hooks),
      registerProcess: (file) => void shipped.push(ShippedProcess.parse(file)),
      definitions,
    },
  };
}
