import { z } from "zod";

/** One text in both languages of the platform. */
export const LocalizedText = z.object({ zh: z.string(), en: z.string() });
export type LocalizedText = z.infer<typeof LocalizedText>;

export const Language = z.enum(["zh-CN", "en"]);
export type Language = z.infer<typeof Language>;

/** UUIDv7: sortable by time of creation. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** The calendar day at an instant in China Standard Time (UTC+8 all year, no summer time). */
export const dateInChina = (instant: Date): IsoDate =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** Administrative division by GB/T 2260 and its extensions: 2, 4, 6, 9 or 12 digits. */
export const DivisionCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/);
export type DivisionCode = z.infer<typeof DivisionCode>;

/** Money in fen (1/100 yuan), an integer. */
export const Fen = z.int();
export type Fen = z.infer<typeof Fen>;

/** One page of a list, continued by passing `next` back as `cursor`. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export type Page<T> = { items: T[]; next: string | null };

export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** What every failed call answers (RFC 9457); `detail` is a sentence in the caller's language that says what to do next. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
