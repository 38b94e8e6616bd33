import { v7 } from "uuid";

/** A UUIDv7: unique, and sorts by time of creation. */
export const newId = (): string => v7();
