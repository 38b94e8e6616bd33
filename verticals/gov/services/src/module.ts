import { dateInChina, type Module, type Work } from "@zhida/platform";
import { onCaseAction } from "./applications/on-case-action.ts";
import { ServiceItem } from "./contract.ts";
import type { Services, ServicesDeps } from "./deps.ts";
import { agreementRequests, CONSUMER, recommendationAgreements } from "./items/agreement-requests.ts";
import { toCards } from "./items/cards.ts";
import { Catalogue } from "./items/catalogue.ts";
import { CATALOGUE_TOPIC } from "./items/catalogue-topic.ts";
import { shippedItems } from "./items/shipped-items.ts";
import { servicesJobs } from "./jobs.ts";
import { onPayments } from "./payments/on-payments.ts";
import { applicationRoutes } from "./routes/application-routes.ts";
import { catalogueRoutes } from "./routes/catalogue-routes.ts";
import { itemRoutes } from "./routes/item-routes.ts";
import { materialRoutes } from "./routes/material-routes.ts";
import { paymentRoutes } from "./routes/payment-routes.ts";
import type { GovServicesService } from "./service.ts";
import { publishContents } from "./store/items.ts";
import { noticeTemplates } from "./templates.ts";

/** Service items and applications (一网通办). Shipped items are published by `service.publish`, at seeding or on upgrade. */
export function govServicesModule(deps: ServicesDeps): Module & { service: GovServicesService } {
  const catalogue = new Catalogue(deps.db);
  const services: Services = { ...deps, catalogue };
  deps.caseflow.registerOwner(CONSUMER, { onAction: onCaseAction(services) });
  deps.payments.registerOwner(CONSUMER, { onOutcome: onPayments });
  deps.notify.registerTemplates(noticeTemplates);
  deps.exchange.nameConsumer(CONSUMER, { zh: "一网通办", en: "Online services" });
  const forget = deps.live.subscribe(CATALOGUE_TOPIC, () => catalogue.invalidate());
  return {
    name: "services",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [
      ...itemRoutes(services),
      ...applicationRoutes(services),
      ...materialRoutes(services),
      ...paymentRoutes(services),
      ...catalogueRoutes(services),
    ],
    jobs: servicesJobs(),
    start: () => catalogue.load(),
    stop: async () => void forget(),
    service: serviceOf(services),
  };
}

function serviceOf(services: Services): GovServicesService {
  const shelf = (work: Work) => services.catalogue.shelf(dateInChina(work.now));
  return {
    shippedItems,
    publish: async (work, items, { agreementsApprovedBy: approvedBy } = {}) => {
      const validFrom = dateInChina(work.now);
      const contents = items.map((item) => ({ code: item.code, content: ServiceItem.parse(item) }));
      const published = new Set(await publishContents(work.db, contents, { validFrom, now: work.now }));
      if (approvedBy) {
        const fresh = items.filter(({ code }) => published.has(code));
        const kept = (await shelf(work)).items.flatMap(({ item }) => (published.has(item.code) ? [] : item));
        const requests = [
          ...fresh.flatMap((item) => agreementRequests(item, validFrom)),
          ...recommendationAgreements({ fresh, kept }, validFrom),
        ];
        await services.exchange.recordAgreements(
          work,
          requests.map((request) => ({ ...request, approvedBy })),
        );
      }
      services.live.publish(work, CATALOGUE_TOPIC, published.size);
      return published.size;
    },
    published: async (work) => (await shelf(work)).items,
    cards: async (work, codes) => {
      const { items } = await shelf(work);
      const found = codes.flatMap((code) => items.find(({ item }) => item.code === code) ?? []);
      return toCards(services, work, found);
    },
  };
}
