import type { Configuration } from "./configuration.ts";

/** Who reads a dataset, under an agreement that the owner approved. */
export type DatasetConsumer = {
  consumer: string;
  purpose: string;
  /** The organisation that answers for a registered application; null for organisations themselves and for modules. */
  organisation: string | null;
};

export function consumersOf(configuration: Configuration, dataset: string): DatasetConsumer[] {
  const answering = new Map(
    [...configuration.consumers.values()].map(({ code, organisation }) => [code, organisation]),
  );
  return [...configuration.agreements.values()]
    .flatMap(([agreement]) => (agreement?.dataset === dataset ? [agreement] : []))
    .map(({ consumer, purpose }) => ({ consumer, purpose, organisation: answering.get(consumer) ?? null }));
}
