import type { AgreementRequest } from "@zhida/exchange/contract";
import type { ServiceItem } from "../contract.ts";
import { itemReads, recommendationReads } from "./item-reads.ts";

/** As this module is called in sharing agreements. */
export const CONSUMER = "gov.services";

/** Purpose under which 为你找到 looks at registries; each item's own purpose is its code. */
export const RECOMMENDATION = "gov.recommendation";

/** The sharing agreements without which an item cannot fill itself: its code is the purpose, its first legal basis the ground. */
export function agreementRequests(item: ServiceItem, validFrom: string): AgreementRequest[] {
  const basis = item.legalBasis[0];
  return itemReads(item).map(({ dataset, fields }) => ({
    consumer: CONSUMER,
    dataset,
    fields,
    purpose: item.code,
    purposeName: item.name,
    legalBasis: {
      zh: `《${basis?.law.zh}》${basis?.article.zh}`,
      en: `${basis?.law.en}, ${basis?.article.en}`,
    },
    consentNeeded: false,
    standing: false,
    validFrom,
    validTo: null,
  }));
}

/**
 * Looking for what somebody is entitled to before he asks (主动服务、精准服务). One agreement must cover all that is read of a dataset, so
 * that of a dataset which new items read is asked for again with the fields of all.
 */
export function recommendationAgreements(
  { fresh, kept = [] }: { fresh: readonly ServiceItem[]; kept?: readonly ServiceItem[] },
  validFrom: string,
): AgreementRequest[] {
  const touched = new Set(recommendationReads(fresh).map(({ dataset }) => dataset));
  return recommendationReads([...kept, ...fresh])
    .filter(({ dataset }) => touched.has(dataset))
    .map(({ dataset, fields }) => ({
      consumer: CONSUMER,
      dataset,
      fields,
      purpose: RECOMMENDATION,
      purposeName: { zh: "为你找到", en: "Found for you" },
      legalBasis: {
        zh: "《国务院关于加快推进政务服务标准化规范化便利化的指导意见》（国发〔2022〕5号）",
        en: "State Council guidance on standard, regular and convenient government services (No. 5 of 2022)",
      },
      consentNeeded: false,
      standing: false,
      validFrom,
      validTo: null,
    }));
}
