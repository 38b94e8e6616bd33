import { agricultureSubsidy, landRight } from "./agriculture.ts";
import { bankCard, enterpriseAccount, enterpriseLoan } from "./banking.ts";
import { disabilitySubsidy, elderlyAllowance, lowIncomeHousehold, marriageRecord } from "./civil-affairs.ts";
import type { DatasetDefinition } from "./definition.ts";
import { creditEnterprise } from "./development-reform.ts";
import { disabilityCertificate } from "./disabled-federation.ts";
import { educationDegree, educationEnrolment, teacherQualification } from "./education.ts";
import {
  birthCertificate,
  birthRegistration,
  childcareSubsidy,
  deathRecord,
  healthPremisesLicence,
  vaccinationChild,
} from "./health.ts";
import { constructionPermit, housingPurchaseContract, housingRentalContract } from "./housing.ts";
import {
  employmentContract,
  pensionBenefit,
  professionalCertificate,
  socialInsuranceEnterprise,
  socialInsurancePerson,
  unemploymentRegistration,
  workInjuryRecord,
} from "./human-resources.ts";
import { innovationEnterprise } from "./innovation.ts";
import { legalAid } from "./justice.ts";
import {
  cultureVenueLicence,
  environmentRegistration,
  safetyLicence,
  tobaccoLicence,
  transportLicence,
  urbanSignPermit,
} from "./licences.ts";
import { businessLicence, foodLicence } from "./market-regulation.ts";
import { medicalInsurancePerson } from "./medical-insurance.ts";
import { housingTitle } from "./natural-resources.ts";
import { hpfAccount, hpfLoan, hpfWithdrawal } from "./provident-fund.ts";
import {
  hukouRegistration,
  idCard,
  passportRecord,
  populationChild,
  populationHousehold,
  populationPerson,
  residencePermit,
} from "./public-security.ts";
import { fiscalPayment, forestRight, waterAccount } from "./resources.ts";
import { taxEnterprise, taxPerson } from "./tax.ts";
import { driverLicence, trafficViolation, vehicleInspection, vehicleRegistration } from "./traffic-police.ts";
import { veteranRecord } from "./veterans.ts";

/** Every registry of the demo county, by owner. Codes and field names are the vocabulary of the service items. */
export const datasets = {
  populationPerson,
  populationHousehold,
  populationChild,
  hukouRegistration,
  idCard,
  passportRecord,
  residencePermit,
  vehicleRegistration,
  vehicleInspection,
  driverLicence,
  trafficViolation,
  marriageRecord,
  lowIncomeHousehold,
  elderlyAllowance,
  disabilitySubsidy,
  socialInsurancePerson,
  socialInsuranceEnterprise,
  pensionBenefit,
  employmentContract,
  unemploymentRegistration,
  workInjuryRecord,
  professionalCertificate,
  hpfAccount,
  hpfLoan,
  hpfWithdrawal,
  housingTitle,
  housingPurchaseContract,
  housingRentalContract,
  constructionPermit,
  bankCard,
  enterpriseAccount,
  enterpriseLoan,
  medicalInsurancePerson,
  taxPerson,
  taxEnterprise,
  businessLicence,
  foodLicence,
  educationEnrolment,
  educationDegree,
  teacherQualification,
  birthCertificate,
  birthRegistration,
  deathRecord,
  childcareSubsidy,
  vaccinationChild,
  healthPremisesLicence,
  landRight,
  agricultureSubsidy,
  disabilityCertificate,
  veteranRecord,
  transportLicence,
  environmentRegistration,
  safetyLicence,
  tobaccoLicence,
  cultureVenueLicence,
  urbanSignPermit,
  creditEnterprise,
  innovationEnterprise,
  waterAccount,
  forestRight,
  fiscalPayment,
  legalAid,
} satisfies Record<string, DatasetDefinition>;

export const datasetList: DatasetDefinition[] = Object.values(datasets);
