export { manyItems } from "./generator/many-items.ts";
export { agreementRequests, CONSUMER, RECOMMENDATION, recommendationAgreements } from "./items/agreement-requests.ts";
export { shippedItems } from "./items/shipped-items.ts";
export { govServicesModule } from "./module.ts";
export type { GovServicesService } from "./service.ts";
