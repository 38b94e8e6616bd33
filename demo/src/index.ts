export { demoEpoch } from "./demo-epoch.ts";
export { type Furnishing, furnishDemo } from "./furnish.ts";
export { type BenefitsOrder, furnishBenefits } from "./furnish-benefits.ts";
export { type HistoryOrder, type HistoryOutcome, tellHistory } from "./history/history.ts";
export { exchangeDatasets } from "./organisations/exchange-datasets.ts";
export { demoPassword, personas } from "./personas/personas.ts";
export { demoSeed, population, smallestPopulation } from "./population.ts";
export { type SeedOrder, type SeedOutcome, type SeedProgress, seedDemo } from "./seed.ts";
export { DatabaseInUse } from "./store/seeding.ts";
