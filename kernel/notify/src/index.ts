export type { Notice, NotifyService } from "./service.ts";
