import type { Actor, IdentityService } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { BreakdownKind, FigureDetails, FigureParts, Measure } from "./contract.ts";

/** A module that counts something. Joined in apps/server: this one knows none of them. */
export interface FigureSource {
  code: string;
  measures: readonly Omit<Measure, "source">[];
  /** All its measures of a county as they stand. */
  read(work: Work, division: string): Promise<Record<string, number | null>>;
  /** Asked only for a breakdown that the measure names. */
  parts(work: Work, asked: { division: string; measure: string; by: BreakdownKind }): Promise<FigureParts["items"]>;
  /** Asked only of a measure that has details: those of the county that the actor may see anyhow. */
  details(
    work: Work,
    asked: { division: string; measure: string; actor: Actor; cursor?: string; limit: number },
  ): Promise<FigureDetails>;
}

export type Screen = { sources: readonly FigureSource[]; identity: Pick<IdentityService, "recordAdministration"> };

export const sourceOf = ({ sources }: Pick<Screen, "sources">, code: string): FigureSource | undefined =>
  sources.find((each) => each.code === code);

export const measuresOf = ({ sources }: Pick<Screen, "sources">): Measure[] =>
  sources.flatMap(({ code, measures }) => measures.map((each) => ({ source: code, ...each })));
