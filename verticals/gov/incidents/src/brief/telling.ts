import type { Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { Board } from "../board/show-board.ts";
import type { Proportion } from "../contract.ts";
import type { Week } from "./gather-week.ts";

export type Say = (zh: string, en: string) => string;

/** A week on its way into words: what is known of it, and the language of whoever reads it. */
export type Telling = { board: Board; work: Work; week: Week; say: Say; name: (text: LocalizedText) => string };

export const percent = ({ share }: Proportion): string => (share === null ? "—" : `${Math.round(share * 1_000) / 10}%`);
