import { type Db, tables } from "@zhida/platform";
import type { ColumnType, JSONColumnType } from "kysely";
import type {
  AdministrationRecord,
  Channel,
  LegalEntityKind,
  OrganisationKind,
  OrganisationLevel,
  RoleCode,
  Sex,
  SignInMethod,
} from "../contract.ts";

/** The module's tables as Kysely sees them; what they mean stands in migrations/. */
export interface IdentityTables {
  "identity.person": {
    id: string;
    id_number: string;
    name: string;
    sex: Sex;
    birth_date: string;
    division: string;
    phone: string | null;
    email: string | null;
    language: "zh-CN" | "en";
    password_hash: string | null;
    password_changed_at: Date | null;
    created_at: ColumnType<Date, Date | undefined, never>;
  };
  "identity.legal_entity": {
    id: string;
    credit_code: string;
    name: string;
    kind: LegalEntityKind;
    division: string;
    legal_representative_id: string;
    created_at: ColumnType<Date, Date | undefined, never>;
  };
  "identity.organisation": {
    id: string;
    code: string;
    name: JSONColumnType<{ zh: string; en: string }>;
    kind: OrganisationKind;
    level: OrganisationLevel;
    division: string;
    parent_id: string | null;
  };
  "identity.position": {
    id: string;
    person_id: string;
    organisation_id: string;
    roles: RoleCode[];
    division: string;
    valid_from: string;
    valid_to: string | null;
  };
  "identity.session": {
    id: string;
    token_hash: Buffer;
    person_id: string;
    acting_for_id: string | null;
    channel: Channel;
    method: SignInMethod;
    device: string;
    created_at: Date;
    last_seen_at: Date;
    expires_at: Date;
  };
  "identity.passkey": {
    id: string;
    person_id: string;
    credential_id: string;
    public_key: Buffer;
    counter: number;
    transports: string[];
    name: string;
    synced: boolean;
    created_at: Date;
    last_used_at: Date | null;
  };
  "identity.ceremony": { id: string; person_id: string | null; challenge: string; expires_at: Date };
  "identity.login_code": {
    phone: string;
    code_hash: Buffer;
    failures: ColumnType<number, number | undefined, number>;
    sent_at: Date;
    expires_at: Date;
  };
  "identity.known_device": { person_id: string; mark_hash: Buffer; last_seen_at: Date };
  "identity.lockout": { name_hash: Buffer; failures: number; locked_until: Date | null; last_failure_at: Date };
  "identity.administration_record": {
    division: string;
    id: string;
    at: Date;
    actor_id: string | null;
    action: AdministrationRecord["action"];
    target: string;
    detail: JSONColumnType<Record<string, unknown>>;
  };
}

export const identity = (db: Db) => tables<IdentityTables>(db);
