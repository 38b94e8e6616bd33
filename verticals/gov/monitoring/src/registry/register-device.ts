import { can } from "@zhida/identity";
import type { Actor } from "@zhida/identity/contract";
import { newId, type Work } from "@zhida/platform";
import { RegisterDevice, usualSettings } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { hashSecret, newSecret } from "../gateways/device-secret.ts";
import { refuse } from "../refusals.ts";
import { insertStates } from "../store/device-states.ts";
import { claimCodes, insertDevices } from "../store/devices.ts";
import { checkPoint } from "./check-point.ts";
import { checkMeasures, storedMeasures } from "./measures.ts";
import { tellChange } from "./tell-change.ts";

/** Registers one device; refuses a code that is taken or does not fit the protocol. */
export async function registerDevice(
  deps: Monitoring,
  work: Work,
  actor: Actor,
  input: RegisterDevice,
): Promise<{ id: string; secret: string | null }> {
  const asked = RegisterDevice.parse(input);
  const secret = asked.makeSecret && asked.protocol !== "jt808" ? newSecret(asked.protocol) : null;
  const draft = secret ? { ...asked, secret } : asked;
  const target = { division: draft.division, organisationCode: draft.organisation };
  if (!can(actor, "device.manage", target)) throw refuse("outside_division");
  await checkDraft(deps, work, draft);
  if (draft.point) checkPoint(deps, draft.division, draft.point);
  const [id] = await saveDevices(deps, work, [draft], actor);
  if (!id) throw refuse("code_taken", { params: { code: draft.code } });
  return { id, secret };
}

/** For the demo and for imports: many at once; those whose code is known stay as they are. Answers all their ids, in order. */
export async function registerDevices(
  deps: Monitoring,
  work: Work,
  inputs: readonly RegisterDevice[],
): Promise<string[]> {
  const drafts = inputs.map((input) => RegisterDevice.parse(input));
  for (const draft of drafts) await checkDraft(deps, work, draft);
  await saveDevices(deps, work, drafts, null);
  const claimed = await claimCodes(
    work.db,
    drafts.map((draft) => ({ ...draft, deviceId: newId() })),
  );
  return claimed.map(({ deviceId }) => deviceId);
}

type Draft = ReturnType<typeof RegisterDevice.parse>;

async function checkDraft(deps: Monitoring, work: Work, draft: Draft): Promise<void> {
  if (!CODES[draft.protocol].test(draft.code)) throw refuse("code_unfit");
  const needsSecret = draft.protocol === "mqtt" || draft.protocol === "http";
  if (needsSecret && (draft.secret ?? "").length < 8) throw refuse("secret_needed");
  checkMeasures(draft.measures);
  const organisation = await deps.identity.organisationByCode(work, draft.organisation);
  if (!organisation) throw refuse("organisation_unknown", { params: { code: draft.organisation } });
}

const CODES = {
  hj212: /^[A-Za-z0-9]{14,24}$/,
  jt808: /^[1-9][0-9]{4,19}$/,
  mqtt: /^[A-Za-z0-9_-]{1,32}$/,
  http: /^[A-Za-z0-9_-]{1,32}$/,
};

/** Stores those whose code is free; answers their ids. */
async function saveDevices(
  deps: Monitoring,
  work: Work,
  drafts: readonly Draft[],
  by: Actor | null,
): Promise<string[]> {
  const devices = drafts.map((draft) => ({ draft, id: newId() }));
  const claimed = await claimCodes(
    work.db,
    devices.map(({ draft, id }) => ({ ...draft, deviceId: id })),
  );
  const fresh = devices.filter(({ id }, index) => claimed[index]?.deviceId === id);
  await insertDevices(
    work.db,
    fresh.map(({ draft, id }) => ({
      division: draft.division,
      id,
      protocol: draft.protocol,
      code: draft.code,
      kind: draft.kind,
      name: JSON.stringify(draft.name),
      lon: draft.point?.lon ?? null,
      lat: draft.point?.lat ?? null,
      organisation_code: draft.organisation,
      site: draft.site ?? null,
      plate: draft.plate ?? null,
      factors: draft.measures?.map(({ factor }) => factor) ?? draft.factors ?? usualSettings[draft.kind].factors,
      measures: JSON.stringify(storedMeasures(draft.measures ?? [])),
      interval_s: draft.intervalS ?? usualSettings[draft.kind].intervalS,
      offline_after_s: draft.offlineAfterS ?? usualSettings[draft.kind].offlineAfterS,
      snapshot_url: draft.snapshotUrl ?? null,
      secret_hash: draft.secret ? hashSecret(draft.secret) : null,
      terminal: null,
      registered_at: work.now,
    })),
  );
  await insertStates(
    work.db,
    fresh.map(({ draft, id }) => ({
      division: draft.division,
      device_id: id,
      id: newId(),
      state: "active",
      until: null,
      note: "",
      at: work.now,
      by_id: by?.personId ?? null,
      by_name: by?.name ?? null,
    })),
  );
  tellChange(
    deps,
    work,
    fresh.map(({ id }) => id),
  );
  return fresh.map(({ id }) => id);
}
