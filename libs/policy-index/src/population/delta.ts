import type { PlainValue } from "./read-value.ts";

/** A subject that came or changed after the table was written: values by fact number. */
export type LateSubject = { readonly region: string; readonly values: readonly PlainValue[] };

/** Subjects by key that count instead of the table's. Few: each scan looks at every one of them. */
export type Delta = Map<string, LateSubject>;
