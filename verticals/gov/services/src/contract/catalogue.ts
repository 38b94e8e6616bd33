import { LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { Audience, ItemCode, ItemVersionHead, RuleCondition, ServiceItem } from "./item.ts";
import { ItemType, LifeEvent } from "./vocabulary.ts";

/** An item as lists show it. */
export const ItemCard = z.object({
  code: ItemCode,
  version: z.int(),
  name: LocalizedText,
  summary: LocalizedText,
  type: ItemType,
  audience: z.array(Audience),
  department: z.object({ code: z.string(), name: LocalizedText }),
  /** Decided by rule the moment it is confirmed. */
  automatic: z.boolean(),
  promisedDays: z.int(),
});
export type ItemCard = z.infer<typeof ItemCard>;

export const ItemSearch = PageQuery.extend({
  /** Chinese, pinyin, initials or English. */
  q: z.string().max(100).optional(),
  audience: Audience.optional(),
  department: z.string().max(40).optional(),
  lifeEvent: LifeEvent.optional(),
  theme: z.string().max(40).optional(),
  automatic: z.stringbool().optional(),
});
export type ItemSearch = z.infer<typeof ItemSearch>;

export const ItemCardPage = page(ItemCard).extend({ total: z.int() });
export type ItemCardPage = z.infer<typeof ItemCardPage>;

export const ItemPage = z.object({
  item: ServiceItem,
  version: z.int(),
  department: z.object({ code: z.string(), name: LocalizedText }),
  /** Materials nobody has to bring because a registry gives them. */
  fetchedMaterials: z.int(),
});
export type ItemPage = z.infer<typeof ItemPage>;

export const ItemGroup = z.object({
  code: z.string(),
  name: LocalizedText,
  audience: Audience.nullable(),
  items: z.int(),
});
export type ItemGroup = z.infer<typeof ItemGroup>;
export const ItemGroups = z.object({ items: z.array(ItemGroup) });

/** 为你找到: an item whose rule holds on what is already known, and why. */
export const Recommendation = z.object({ item: ItemCard, because: z.array(LocalizedText) });
export type Recommendation = z.infer<typeof Recommendation>;
export const Recommendations = z.object({ items: z.array(Recommendation) });

/** What an editor saves; it may still be incomplete. */
export const ItemDraftContent = z.record(z.string(), z.unknown());
export const NewItemDraft = z.object({ code: ItemCode, content: ItemDraftContent });
export const SaveItemDraft = z.object({ revision: z.int().min(1), content: ItemDraftContent });

export const ItemProblem = z.object({ path: z.string(), message: LocalizedText });
export type ItemProblem = z.infer<typeof ItemProblem>;
export const ItemProblems = z.object({ items: z.array(ItemProblem) });

export const ItemVersion = ItemVersionHead.extend({
  /** Counts saves of a draft; send it back when saving, so that two editors cannot overwrite each other. */
  revision: z.int(),
  content: ItemDraftContent,
  problems: z.array(ItemProblem),
});
export type ItemVersion = z.infer<typeof ItemVersion>;

/** `drafts`: only what is being drafted. */
export const CatalogueQuery = PageQuery.extend({ drafts: z.stringbool().optional() });

export const ItemVersionPage = page(ItemVersionHead);
export const ItemVersionHeads = z.object({ items: z.array(ItemVersionHead) });

/** One change between two versions: where (JSON pointer), what it was, what it is. */
export const ItemChange = z.object({
  path: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type ItemChange = z.infer<typeof ItemChange>;
export const ItemDiff = z.object({ from: z.int(), to: z.int(), changes: z.array(ItemChange) });

/** Tries conditions on facts given by hand: `{ "hpf.account.balanceFen": 100000 }`. */
export const RuleTrial = z.object({
  conditions: z.array(RuleCondition.pick({ id: true, when: true })).max(100),
  facts: z.record(z.string(), z.unknown()),
});
export type RuleTrial = z.infer<typeof RuleTrial>;

const Verdict = z.enum(["yes", "no", "open"]);
export const RuleVerdict = z.object({
  verdict: Verdict,
  items: z.array(z.object({ id: z.string(), verdict: Verdict, missing: z.array(z.string()) })),
});
export type RuleVerdict = z.infer<typeof RuleVerdict>;
