import type { FactsDeps } from "../facts/deps.ts";
import type { MatchedLists } from "./matched-lists.ts";
import type { PolicyBoard } from "./policy-board.ts";
import type { Populations } from "./populations.ts";

export type EngineDeps = { facts: FactsDeps; board: PolicyBoard; populations: Populations; lists: MatchedLists };
