export { isBankCard, makeBankCard, maskBankCard } from "./bank-card.ts";
export {
  type CertificateId,
  type CertificateIdReason,
  isCertificateId,
  makeCertificateId,
  parseCertificateId,
} from "./certificate-id.ts";
export {
  type CreditCode,
  type CreditCodeParts,
  type CreditCodeReason,
  isCreditCode,
  makeCreditCode,
  maskCreditCode,
  parseCreditCode,
} from "./credit-code.ts";
export { demoDivisions } from "./demo-divisions.ts";
export {
  type DivisionLevel,
  divisionLevels,
  isDemoDivision,
  isDivisionCode,
  levelOf,
  normaliseDivision,
} from "./division-code.ts";
export { type Division, type DivisionTree, divisionTree } from "./division-tree.ts";
export { isMobile, maskMobile } from "./mobile.ts";
export { nationalDivisions } from "./national-divisions.ts";
export { isOrganisationCode, organisationCheck } from "./organisation-code.ts";
export type { Parsed } from "./parsed.ts";
export {
  isResidentId,
  makeResidentId,
  maskResidentId,
  parseResidentId,
  type ResidentId,
  type ResidentIdParts,
  type ResidentIdReason,
} from "./resident-id.ts";
