import type { Actor } from "@zhida/identity";
import { emit, type Work } from "@zhida/platform";
import { consentChanged } from "./events.ts";
import { refuse } from "./refusals.ts";
import { revokeConsent as markRevoked } from "./store/consents.ts";

/** Takes a consent of the caller's subject back; it counts from the next read on (个人信息保护法 art. 15). */
export async function revokeConsent(
  work: Work,
  { personId, subject }: Pick<Actor, "personId" | "subject">,
  id: string,
) {
  const revoked = await markRevoked(work.db, { subjectKey: subject.key, id, now: work.now });
  if (!revoked) throw refuse("consent_not_found");
  const { consumer, dataset, validTo } = revoked;
  await emit(work, consentChanged, {
    subject: id,
    division: subject.division,
    data: { personId, consumer, datasets: [dataset], change: "revoked", validTo },
  });
}
