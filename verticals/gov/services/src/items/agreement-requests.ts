import type { AgreementRequest } from "@zhida/exchange/contract";
import type { ServiceItem } from "../contract.ts";
import { itemReads } from "./item-reads.ts";

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
    validFrom,
    validTo: null,
  }));
}
