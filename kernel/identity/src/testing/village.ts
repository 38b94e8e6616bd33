import { randomUUID } from "node:crypto";
import { makeResidentId } from "@zhida/china-ids";
import { newId } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import type { RoleCode } from "../contract.ts";
import { type IdentityModule, identityModule } from "../module.ts";
import { insertOrganisation } from "../store/organisations.ts";
import { identity } from "../store/tables.ts";

export const PASSWORD = "Zhida@2026";

interface Sms {
  phone: string;
  code: string;
}

export type Village = TestStack<{ modules: IdentityModule[]; service: IdentityModule["service"]; sent: Sms[] }> & {
  /** Moves the machine's time. */
  pass(minutes: number): void;
  wallNow(): Date;
  organisations: Record<"county" | "fund" | "school" | "neighbour", string>;
  addPerson(options?: {
    name?: string;
    division?: string;
    phone?: string | null;
    password?: string;
  }): Promise<Villager>;
  addOfficer(role: RoleCode, options?: { organisation?: string; division?: string }): Promise<Villager>;
  addEnterprise(legalRepresentativeId: string, name: string, creditCode: string): Promise<string>;
  browser(): Browser;
};

export interface Villager {
  id: string;
  idNumber: string;
  phone: string | null;
  name: string;
}

/** Keeps its cookie like a browser, and calls as our pages do. */
export interface Browser {
  call(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Answer>;
  signIn(villager: Villager, channel?: string): Promise<Answer>;
  cookie: string | undefined;
  /** What marks the browser itself. */
  mark: string | undefined;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came back
  body: any;
  headers: Record<string, unknown>;
}

/** Two counties with a handful of organisations, on a real database behind the real server. */
export async function village(): Promise<Village> {
  const sent: Sms[] = [];
  let ahead = 0;
  const wallNow = () => new Date(Date.now() + ahead);
  const stack = await testStack(({ db, clock, live }) => {
    const sendCode = async (_work: unknown, { phone, code }: Sms) => void sent.push({ phone, code });
    const module = identityModule({ db, clock, live, sendCode, wallNow });
    return { modules: [module], service: module.service, authenticate: module.authenticate, sent };
  });
  const place = async (
    code: string,
    zh: string,
    division: string,
    parentId: string | null,
    kind: "government" | "department" | "school",
  ) => {
    const id = newId();
    await insertOrganisation(stack.db, { id, code, name: { zh, en: code }, kind, level: "county", division, parentId });
    return id;
  };
  const county = await place("990122", "云溪县人民政府", "990122", null, "government");
  await place("990122-HPF", "云溪县住房公积金管理中心", "990122", county, "department");
  await place("990122-SCH", "云溪镇中心小学", "990122001", county, "school");
  await place("990123", "锦川县人民政府", "990123", null, "government");

  const addPerson: Village["addPerson"] = async ({
    name = "林晓梅",
    division = "990122001",
    phone = nextPhone(),
    password = PASSWORD,
  } = {}) => {
    const idNumber = nextIdNumber();
    const person = await stack.service.registerPerson(stack.work(), { idNumber, name, division, phone, password });
    return { id: person.id, idNumber, phone, name };
  };
  const browser = (): Browser => {
    const self: Browser = {
      cookie: undefined,
      mark: undefined,
      call: async (method, path, body) => {
        const headers: Record<string, string> = { "x-zhida-request": "1", host: "localhost:8080" };
        const kept = { zhida_session: self.cookie, zhida_device: self.mark };
        headers.cookie = Object.entries(kept)
          .flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
          .join("; ");
        const answer = await stack.inject({
          method,
          url: `/api/identity/${path}`,
          headers,
          ...(body !== undefined && { body }),
        });
        const cookie = answer.cookies.find(({ name }) => name === "zhida_session");
        if (cookie) self.cookie = cookie.value === "" ? undefined : cookie.value;
        self.mark = answer.cookies.find(({ name }) => name === "zhida_device")?.value ?? self.mark;
        return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, headers: answer.headers };
      },
      signIn: ({ idNumber }, channel) =>
        self.call("POST", "sign-in/password", { idNumber, password: PASSWORD, channel }),
    };
    return self;
  };
  return {
    ...stack,
    wallNow,
    pass: (minutes) => {
      ahead += minutes * 60_000;
    },
    organisations: { county: "990122", fund: "990122-HPF", school: "990122-SCH", neighbour: "990123" },
    addPerson,
    addOfficer: async (role, { organisation = "990122-HPF", division } = {}) => {
      const officer = await addPerson({ name: "孙磊" });
      const grant = { organisationCode: organisation, roles: [role], ...(division && { division }) };
      await stack.service.grantPosition(stack.work(), officer.id, grant);
      return officer;
    },
    addEnterprise: async (legalRepresentativeId, name, creditCode) => {
      const id = randomUUID();
      const row = { id, credit_code: creditCode, name, kind: "enterprise", division: "990122" } as const;
      await identity(stack.db)
        .insertInto("identity.legal_entity")
        .values({ ...row, legal_representative_id: legalRepresentativeId })
        .execute();
      return id;
    },
    browser,
  };
}

let people = 0;
const nextIdNumber = () => {
  const number = people++;
  const birthDate = new Date(Date.UTC(1960, 0, 1 + Math.floor(number / 900))).toISOString().slice(0, 10);
  return makeResidentId({ division: "990122", birthDate, sequence: 1 + (number % 900) });
};
const nextPhone = () => `139${String(10_000_000 + people).slice(-8)}`;
