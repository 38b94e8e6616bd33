const spellings = new Map<string, string>();
/** Names come from models and dictionaries, so there are few; what is more is spelt out again. */
const SPELLINGS = 20_000;

/** The one spelling of a name: single spaces, none around the signs that a FEEL name may hold. */
export function normalizeName(text: string): string {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  const name = spell(text);
  if (spellings.size < SPELLINGS) spellings.set(text, name);
  return name;
}

function spell(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?([./\-'+*]) ?/g, "$1");
}

/** Names in scope with the names below them, so that `order.item-count` reads as one path and not a subtraction. */
export type NameShape = { readonly [name: string]: NameShape };

export function isLeaf(shape: NameShape, path: readonly string[]): boolean {
  const end = path.reduce<NameShape | undefined>(
    (level, name) => (level && Object.hasOwn(level, name) ? level[name] : undefined),
    shape,
  );
  return end !== undefined && Object.keys(end).length === 0;
}

export function shapeOfNames(names: Iterable<string>): NameShape {
  const shape: Record<string, NameShape> = {};
  for (const name of names) {
    let level = shape;
    for (const part of name.split(".")) {
      level[part] ??= {};
      level = level[part] as Record<string, NameShape>;
    }
  }
  return shape;
}
