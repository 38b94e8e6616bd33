export type { FeedbackService, StatsScope } from "./service.ts";
