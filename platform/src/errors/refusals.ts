/** The sentence and the status of one expected failure. `{name}` in a sentence is replaced from `params`. */
export type RefusalText = { status: number; zh: string; en: string };

export type RefusalDetails = {
  params?: Record<string, string | number>;
  fields?: { path: string; message: string }[];
  /** Seconds after which the caller may try again. */
  retryAfter?: number;
  cause?: unknown;
};

/** An expected failure: answered as a problem with its own code and sentence, never logged as an error. */
export class Refusal extends Error {
  readonly code: string;
  readonly text: RefusalText;
  readonly details: RefusalDetails;

  constructor(code: string, text: RefusalText, details: RefusalDetails = {}) {
    super(code, { cause: details.cause });
    this.name = "Refusal";
    this.code = code;
    this.text = text;
    this.details = details;
  }

  get status(): number {
    return this.text.status;
  }

  sentence(language: "zh-CN" | "en"): string {
    const template = language === "en" ? this.text.en : this.text.zh;
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(this.details.params?.[name] ?? whole));
  }
}

const known = new Map<string, RefusalText>();

/**
 * Declares the expected failures of one module.
 * @example
 * const refuse = defineRefusals("feedback", { already_rated: { status: 409, zh: "…", en: "…" } });
 * throw refuse("already_rated");
 */
export function defineRefusals<Code extends string>(module: string, texts: Record<Code, RefusalText>) {
  for (const code of Object.keys(texts) as Code[]) known.set(`${module}.${code}`, texts[code]);
  return (code: Code, details?: RefusalDetails): Refusal => new Refusal(`${module}.${code}`, texts[code], details);
}

/** All declared refusals, for the check that each has a sentence in both languages. */
export const allRefusals = (): ReadonlyMap<string, RefusalText> => known;
