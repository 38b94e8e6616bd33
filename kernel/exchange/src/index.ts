export type { ExchangeService, ReadAnswers, ReadRequest } from "./service.ts";
