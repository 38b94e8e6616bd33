import { can } from "@zhida/identity";
import type { Actor } from "@zhida/identity/contract";
import type { Work } from "@zhida/platform";
import type { ChangeDevice } from "../contract.ts";
import type { Monitoring } from "../deps.ts";
import { hashSecret } from "../gateways/device-secret.ts";
import { refuse } from "../refusals.ts";
import { updateDevice } from "../store/devices.ts";
import { checkPoint } from "./check-point.ts";
import { getManaged } from "./get-device.ts";
import { checkMeasures, storedMeasures } from "./measures.ts";
import { tellChange } from "./tell-change.ts";

/** Changes what is given; a secret that is left out stays. */
export async function changeDevice(
  deps: Monitoring,
  work: Work,
  actor: Actor,
  id: string,
  { expectedVersion, ...change }: ChangeDevice,
): Promise<void> {
  const row = await getManaged(work, actor, id);
  if (row.state === "retired") throw refuse("device_retired");
  if (change.organisation !== undefined) {
    const organisation = await deps.identity.organisationByCode(work, change.organisation);
    if (!organisation) throw refuse("organisation_unknown", { params: { code: change.organisation } });
    const target = { division: row.division, organisationCode: change.organisation };
    if (!can(actor, "device.manage", target)) throw refuse("outside_division");
  }
  checkMeasures(change.measures);
  if (change.point) checkPoint(deps, row.division, change.point);
  const needsSecret = row.protocol === "mqtt" || row.protocol === "http";
  if (needsSecret && change.secret !== undefined && change.secret.length < 8) throw refuse("secret_needed");
  const isChanged = await updateDevice(work.db, row, expectedVersion, {
    ...(change.name && { name: JSON.stringify(change.name) }),
    ...(change.kind && { kind: change.kind }),
    ...(change.point !== undefined && { lon: change.point?.lon ?? null, lat: change.point?.lat ?? null }),
    ...(change.organisation !== undefined && { organisation_code: change.organisation }),
    ...(change.site !== undefined && { site: change.site }),
    ...(change.plate !== undefined && { plate: change.plate }),
    ...(change.factors && { factors: change.factors }),
    ...(change.measures && {
      factors: change.measures.map(({ factor }) => factor),
      measures: JSON.stringify(storedMeasures(change.measures)),
    }),
    ...(change.intervalS && { interval_s: change.intervalS }),
    ...(change.offlineAfterS && { offline_after_s: change.offlineAfterS }),
    ...(change.snapshotUrl !== undefined && { snapshot_url: change.snapshotUrl }),
    ...(change.secret !== undefined && { secret_hash: change.secret ? hashSecret(change.secret) : null }),
  });
  if (!isChanged) throw refuse("device_changed");
  tellChange(deps, work, [id]);
}
