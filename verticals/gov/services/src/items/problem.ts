import type { ItemProblem } from "../contract.ts";

export const problem = (path: string, zh: string, en: string): ItemProblem => ({ path, message: { zh, en } });
