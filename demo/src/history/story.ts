import type { Actor } from "@zhida/identity";
import type { Desk } from "./desk.ts";
import type { Offices } from "./offices.ts";

/** What a story acts with. */
export interface Stage {
  desk: Desk;
  offices: Offices;
}

/** Something that happens over several days; each `yield` waits for so many working days. */
export type Story = (stage: Stage) => AsyncGenerator<number, void>;

/** A story that begins `from` working days after the first day. */
export interface Plot {
  from: number;
  story: Story;
}

/** Resolved when the story begins, because only then its enterprise can be looked up. */
export type Applicant = () => Promise<Actor>;
