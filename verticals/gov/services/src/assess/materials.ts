import type { MaterialState, ServiceItem } from "../contract.ts";
import type { Draft } from "./draft.ts";
import { expression, type Facts } from "./feel.ts";
import type { Usable } from "./records.ts";

/**
 * The list that empties itself: what a registry gives is obtained, what does not apply is not needed, the rest is uploaded.
 * Where the registry is down the department looks it up later, so an upload is welcome but not required
 * (优化营商环境条例: what can be shared may not be asked of the applicant).
 */
export function assessMaterials(
  item: ServiceItem,
  draft: Draft,
  usable: ReadonlyMap<string, Usable>,
  claimed: Facts,
): MaterialState[] {
  return item.materials.map((material) => {
    const files = draft.uploads
      .filter((upload) => upload.material === material.code)
      .map(({ id, name, type, bytes, uploadedAt }) => ({ id, name, type, bytes, uploadedAt }));
    const base = { code: material.code, name: material.name, required: material.required, files };
    if (material.when !== undefined && expression(material.when).decide(claimed).verdict === false) {
      return { ...base, required: false, status: "not_needed" as const };
    }
    const registry = material.from ? usable.get(material.from.dataset) : undefined;
    if (registry?.picked) {
      const { dataset, owner } = registry.answer;
      const provenance = { dataset, owner, recordId: registry.picked.id, receivedAt: registry.picked.receivedAt };
      return { ...base, status: "obtained" as const, provenance };
    }
    const required = material.required && registry?.answer.status !== "unavailable";
    return { ...base, required, status: files.length > 0 ? ("uploaded" as const) : ("needed" as const) };
  });
}
