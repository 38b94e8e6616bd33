import type { LocalizedText } from "@zhida/platform";
import type { FactSensitivity, FactType, FactValue, SubjectKind } from "../contract.ts";

/** A fact as a vertical declares it at wiring. */
export interface FactDefinition {
  /** Dotted FEEL name, `person.birthDate`. */
  name: string;
  kind: SubjectKind;
  type: FactType;
  /** The codes of a text fact, with their names. */
  values?: readonly { code: string; label: LocalizedText }[];
  label: LocalizedText;
  /** How to ask a person for it, in plain words. */
  question: LocalizedText;
  unit?: LocalizedText;
  sensitivity: FactSensitivity;
  derive: Derivation;
}

/**
 * Where the value comes from.
 * - `dataset` and `field`: the field of the newest record that holds on the day.
 * - `dataset` and `feel`: FEEL over `records`, the contexts of all records that hold on the day, newest first; must not speak of today.
 * - `members`: for households, FEEL over `members`, the contexts of the stored facts of the persons in it; must not speak of today.
 * - `virtual`: FEEL over other facts of the same kind and `today()`; computed when needed, never stored.
 * - `asked`: no registry holds it; only the person can say.
 *
 * `none` is the value when the registry holds nothing on the subject; without it the fact is then absent.
 */
export type Derivation =
  | { dataset: string; field: string; none?: FactValue }
  | { dataset: string; feel: string; none?: FactValue }
  | { members: string }
  | { virtual: string }
  | { asked: true };

/** Which dataset lists the subjects of a kind, and which of its fields says where they belong. */
export type SubjectSource =
  | {
      kind: "person";
      dataset: string;
      divisionField: string;
      /** Where the number of a person's household stands. */
      household?: { dataset: string; field: string };
    }
  | { kind: "enterprise"; dataset: string; divisionField: string };
