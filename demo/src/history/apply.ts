import type { Application, FieldValue } from "@zhida/gov-services/contract";
import type { Actor } from "@zhida/identity";
import type { Desk } from "./desk.ts";

const root = "/api/gov/services/applications";

/** Opens an application, types what no registry knows, hands in the papers asked for, and submits. */
export async function apply(
  desk: Desk,
  actor: Actor,
  itemCode: string,
  answers: Record<string, FieldValue> = {},
): Promise<Application> {
  let application = await desk.call<Application>(actor, "POST", root, { itemCode });
  const url = `${root}/${application.id}`;
  for (let asked = openFields(application, answers); asked.length > 0; asked = openFields(application, answers)) {
    const values = Object.fromEntries(asked.map((name) => [name, answers[name]]));
    application = await desk.call(actor, "PATCH", url, { expectedVersion: application.version, values });
  }
  for (const material of application.open.materials) {
    application = await desk.upload(actor, `${url}/materials/${material}`);
  }
  return desk.call(actor, "POST", `${url}/submit`, { expectedVersion: application.version, confirmed: true });
}

/** Fields still to be filled to which the story has an answer. */
const openFields = ({ open }: Application, answers: Record<string, FieldValue>): string[] =>
  open.fields.filter((name) => name in answers);
