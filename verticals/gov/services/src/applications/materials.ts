import type { Actor } from "@zhida/identity";
import { newId, refusePlatform, transact, type UploadedFile, type Work } from "@zhida/platform";
import type { Upload } from "../assess/draft.ts";
import type { Application, ServiceItem } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { type ApplicationRow, findApplication, lockApplication, updateApplication } from "../store/applications.ts";
import { requireRole } from "./access.ts";
import { channelOf } from "./channel.ts";
import { assessRow, describeApplication } from "./describe-application.ts";
import { fileKind } from "./file-kind.ts";
import { itemOf } from "./item-of.ts";
import { touched } from "./touches.ts";

const MAX_FILES = 10;
const MAX_NAME = 120;

/**
 * Adds files to a material that no registry gives. Their content must be what their type says. They come in first, as slowly as they
 * may; what stands in the application by then is looked at again.
 */
export async function uploadMaterial(
  services: Services,
  work: Work,
  input: { actor: Actor; id: string; material: string; files: AsyncIterable<UploadedFile> },
): Promise<Application> {
  const { actor, id, material, files } = input;
  const before = await openRow(services, actor, await findApplication(work.db, id));
  requireTaken(before, material, work);
  const added: Upload[] = [];
  for await (const { name, bytes } of files) {
    const type = fileKind(bytes);
    if (!type) throw refuse("wrong_file");
    requireRoom(before.row, material, added.length + 1);
    const blob = await services.blobs.put(bytes);
    const kept = { name: name.slice(0, MAX_NAME), type, bytes: bytes.length, uploadedAt: work.now.toISOString() };
    added.push({ id: newId(), material, blob, ...kept });
  }
  if (added.length === 0) throw refuse("wrong_file");
  return transact(work.db, async (db) => {
    const tx = { ...work, db };
    const { row, item, channel, byStaff } = await openRow(services, actor, await lockApplication(db, id));
    requireRoom(row, material, added.length);
    const touches = JSON.stringify(touched(row, { now: work.now, channel, what: "uploaded", actor, byStaff }));
    const change = { uploads: JSON.stringify([...row.uploads, ...added]), updated_at: work.now, touches };
    return describeApplication(services, tx, await updateApplication(db, row, change), { item });
  });
}

function requireTaken(
  { item, row }: { item: ServiceItem; row: ApplicationRow },
  material: string,
  { now }: Work,
): void {
  const listed = assessRow(item, row, now).materials.find(({ code }) => code === material);
  if (!listed) throw refuse("unknown_material");
  if (listed.status === "obtained") throw refuse("material_fetched");
}

function requireRoom({ uploads }: ApplicationRow, material: string, more: number): void {
  if (uploads.filter((upload) => upload.material === material).length + more > MAX_FILES) {
    throw refuse("too_many_files", { params: { max: MAX_FILES } });
  }
}

export async function removeUpload(
  services: Services,
  work: Work,
  { actor, id, upload }: { actor: Actor; id: string; upload: string },
): Promise<Application> {
  const { row, item } = await openRow(services, actor, await lockApplication(work.db, id));
  const left = row.uploads.filter((each) => each.id !== upload);
  if (left.length === row.uploads.length) throw refusePlatform("not_found");
  const kept = await updateApplication(work.db, row, { uploads: JSON.stringify(left), updated_at: work.now });
  return describeApplication(services, work, kept, { item });
}

export async function readUpload(
  services: Services,
  work: Work,
  { actor, id, upload }: { actor: Actor; id: string; upload: string },
): Promise<{ bytes: Uint8Array; name: string; type: string }> {
  const { row } = requireRole(actor, await findApplication(work.db, id), "subject", "assistant", "officer");
  const found = row.uploads.find((each) => each.id === upload);
  const bytes = found && (await services.blobs.get(found.blob));
  if (!found || !bytes) throw refusePlatform("not_found");
  return { bytes, name: found.name, type: found.type };
}

async function openRow(services: Services, actor: Actor, found: ApplicationRow | undefined) {
  const { row, role } = requireRole(actor, found, "subject", "assistant");
  if (!isOpen(row)) throw refuse("not_a_draft");
  const byStaff = role === "assistant";
  return { row, item: await itemOf(services, row), channel: channelOf(actor, byStaff), byStaff };
}

const isOpen = ({ state }: ApplicationRow): boolean => state === "draft" || state === "supplement";
