import type { LocalizedText } from "@zhida/platform";
import { agreementKey, type Configuration } from "./configuration.ts";
import type { Agreement, Dataset } from "./contract.ts";
import type { ReadRequest } from "./service.ts";

/** What may be read of one dataset, before anything is read. `uncovered` are the fields that no agreement covers. */
export type PlannedRead = { code: string; fields: string[] } & (
  | { verdict: "no_agreement"; uncovered: string[] }
  | { verdict: "offline"; dataset: Dataset; basis: Basis }
  | { verdict: "ask"; dataset: Dataset; basis: Basis; consent: "not_needed" | "given" | "look_up" }
);

/** On what a read rests. */
export type Basis = { agreement: string | null; legalBasis: LocalizedText | null };

/**
 * Holds each dataset asked for against the agreements of this consumer and purpose on this day. One agreement must cover all fields
 * asked of a dataset: the rights of two agreements are not added up, since each stands on a legal basis of its own.
 */
export function planRead(configuration: Configuration, request: ReadRequest, today: string): PlannedRead[] {
  return [...mergedFields(request)].map(([code, fields]): PlannedRead => {
    const dataset = configuration.datasets.get(code);
    const agreements = (
      configuration.agreements.get(agreementKey(request.consumer, request.purpose, code)) ?? []
    ).filter((agreement) => holdsOn(agreement, today));
    const covering = agreements.filter((agreement) => fields.every((field) => agreement.fields.includes(field)));
    const agreement = covering.find((each) => !each.consentNeeded) ?? covering[0];
    if (!dataset || !agreement || dataset.subjectKind !== request.subject.kind) {
      return { verdict: "no_agreement", code, fields, uncovered: dataset ? uncovered(fields, agreements) : fields };
    }
    const basis = { agreement: agreement.id, legalBasis: agreement.legalBasis };
    if (dataset.availability === "offline") return { verdict: "offline", code, fields, dataset, basis };
    return { verdict: "ask", code, fields, dataset, basis, consent: consentFor(agreement, request, code) };
  });
}

export const holdsOn = (agreement: Agreement, day: string): boolean =>
  agreement.validFrom <= day && (agreement.validTo === null || day <= agreement.validTo);

function consentFor(agreement: Agreement, { consents }: ReadRequest, code: string): "not_needed" | "given" | "look_up" {
  if (!agreement.consentNeeded) return "not_needed";
  const given = consents === true || (Array.isArray(consents) && consents.includes(code));
  return given ? "given" : "look_up";
}

/** The fields that not even the best-fitting agreement covers; all of them when there is none. */
function uncovered(fields: string[], agreements: readonly Agreement[]): string[] {
  const gaps = agreements.map((agreement) => fields.filter((field) => !agreement.fields.includes(field)));
  return gaps.toSorted((a, b) => a.length - b.length)[0] ?? fields;
}

function mergedFields(request: ReadRequest): Map<string, string[]> {
  const merged = new Map<string, Set<string>>();
  for (const { dataset, fields } of request.requests) {
    merged.set(dataset, new Set([...(merged.get(dataset) ?? []), ...fields]));
  }
  return new Map([...merged].map(([dataset, fields]) => [dataset, [...fields]]));
}
