import type { Actor, HeldPosition } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { OrganisationRef, Subject } from "../contract.ts";
import { exchangeModule } from "../index.ts";
import type { ExchangeService } from "../service.ts";
import { insertRecords, type RecordRow } from "../store/records.ts";
import { account, household, licence, title, withdrawal } from "./registries.ts";

export type ExchangeStack = TestStack<{
  modules: ReturnType<typeof exchangeModule>[];
  exchange: ExchangeService;
  /** A second process on the same database. */
  other: ReturnType<typeof exchangeModule>;
}>;

export const NOW = "2026-11-23T09:00:00+08:00";

/** The exchange with four registries and one agreement. */
export async function exchangeStack(options: { jobs?: boolean } = {}): Promise<ExchangeStack> {
  const stack = await testStack(({ url, clock, blobs }) => {
    const module = exchangeModule({ databaseUrl: url, clock, blobs });
    return { modules: [module], exchange: module.service, other: exchangeModule({ databaseUrl: url, clock, blobs }) };
  }, options);
  stack.clock.set(NOW);
  stack.exchange.nameConsumer("gov.services", { zh: "一网通办", en: "Online services" });
  await stack.exchange.publishDatasets(stack.work(), [account, household, title, licence]);
  await stack.exchange.recordAgreements(stack.work(), [{ ...withdrawal, approvedBy: "郑文" }]);
  return { ...stack, stop: () => stopBoth(stack) };
}

async function stopBoth(stack: ExchangeStack): Promise<void> {
  await stack.other.stop?.();
  await stack.stop();
}

export async function keep(
  stack: ExchangeStack,
  dataset: string,
  subjectKey: string,
  data: Record<string, unknown>,
  options: Partial<RecordRow> = {},
): Promise<string> {
  const id = options.id ?? newId();
  const row = {
    subject_key: subjectKey,
    dataset,
    id,
    valid_from: "2024-03-01",
    valid_to: null,
    data,
    received_at: new Date("2026-11-22T02:00:00Z"),
    source: "table",
    ...options,
  };
  await insertRecords(stack.db, [row]);
  return id;
}

export const emptied = (stack: ExchangeStack) =>
  sql`alter table exchange.audit disable trigger user;
    truncate exchange.record, exchange.audit, exchange.audit_chain, exchange.correction, exchange.consent,
      exchange.import_bad_row, exchange.import_job, exchange.agreement, exchange.consumer;
    alter table exchange.audit enable trigger user`.execute(stack.db);

/** A resident who acts for himself (or for an enterprise), without any office. */
export const resident = (name: string, subject: Subject): Actor => ({
  sessionId: newId(),
  personId: newId(),
  name,
  language: "zh-CN",
  channel: "portal",
  subject: { ...subject, id: newId(), name, division: "990122" },
  positions: [],
});

export const officer = (name: string, organisation: OrganisationRef, ...roles: HeldPosition["roles"]): Actor => ({
  ...resident(name, { kind: "person", key: "99012219800101001X" }),
  channel: "console",
  positions: [
    {
      organisationId: newId(),
      organisationCode: organisation.code,
      organisationName: organisation.name,
      division: organisation.code.split("-")[0] ?? "",
      roles,
    },
  ],
});

export async function eventually(check: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("it did not happen in time");
}
