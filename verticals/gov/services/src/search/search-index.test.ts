import { beforeAll, describe, expect, test } from "vitest";
import { lifeEvents, type ServiceItem } from "../contract.ts";
import { manyItems } from "../generator/many-items.ts";
import { shippedItems } from "../items/shipped-items.ts";
import { SearchIndex } from "./search-index.ts";

let items: ServiceItem[];
let index: SearchIndex;
beforeAll(async () => {
  const shipped = await shippedItems();
  items = [...manyItems(shipped[0]!, 2_600 - shipped.length), ...shipped];
  index = new SearchIndex(
    items.map((item) => ({
      name: item.name.zh,
      keywords: item.keywords,
      text: [item.summary.zh, ...item.themes, ...item.lifeEvents.map((event) => lifeEvents[event].zh)].join(" "),
      english: `${item.name.en} ${item.summary.en}`,
    })),
  );
});

/** What people type → what must be among the first three: one item, or where several fit any of the department's. */
describe.each([
  ["公积金提取", "hpf.withdraw-purchase", "the name"],
  ["我想买房取公积金", "hpf.withdraw-purchase", "a sentence"],
  ["购房支取公积金", "hpf.withdraw-purchase", "synonyms"],
  ["公及金提取", "hpf.withdraw-purchase", "a homophone"],
  ["gongjijin", "hpf.", "pinyin"],
  ["gongjijin tiqu", "hpf.withdraw-purchase", "pinyin with a blank"],
  ["gongjjin", "hpf.", "a letter left out of the pinyin"],
  ["zfgjj", "hpf.", "initials"],
  ["provident fund", "hpf.", "English"],
  ["下岗了怎么办", "hrss.unemployment-benefit", "everyday speech"],
  ["失业金", "hrss.unemployment-benefit", "the short name"],
  ["sybxj", "hrss.unemployment-benefit", "initials"],
  ["奶粉钱", "hlth.childcare-subsidy", "a nickname"],
  ["生娃补贴", "hlth.childcare-subsidy", "a synonym"],
  ["yuer butie", "hlth.childcare-subsidy", "pinyin"],
  ["开店", "amr.individual-business", "what one wants to do"],
  ["营业执照", "amr.individual-business", "the result"],
  ["干活受伤", "hrss.work-injury-finding", "everyday speech"],
  ["工商认定", "hrss.work-injury-finding", "a frequent mistake for 工伤"],
  ["身份证到期", "psb.id-card-renewal", "two words"],
  ["sfz", "psb.id-card-renewal", "initials inside the name"],
  ["二代证换证", "psb.id-card-renewal", "synonyms"],
  ["shenfenzheng", "psb.id-card-renewal", "pinyin inside the name"],
  ["社保证明", "hrss.insurance-certificate", "the short name"],
  ["参保缴费证明打印", "hrss.insurance-certificate", "part of the name"],
  ["食品许可证", "amr.food-licence", "the document"],
  ["开奶茶店要办什么证", "amr.food-licence", "a question"],
  ["insurance certificates", "hrss.insurance-certificate", "English plural"],
] as const)("%s", (query, code, why) => {
  test(`finds ${code} by ${why}`, () => {
    expect(first(query).some((found) => found.startsWith(code))).toBe(true);
  });
});

const first = (query: string) =>
  index
    .search(query)
    .slice(0, 3)
    .map((at) => items[at]!.code);

test("nonsense finds nothing", () => {
  expect(index.search("")).toEqual([]);
  expect(index.search("!!!???")).toEqual([]);
  expect(index.search("囧囧囧囧")).toEqual([]);
  expect(index.search("zzzzqqq")).toEqual([]);
});
