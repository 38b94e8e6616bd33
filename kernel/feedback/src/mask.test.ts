import fc from "fast-check";
import { expect, test } from "vitest";
import { maskComment, maskName } from "./mask.ts";

test.each([
  ["林晓梅", "林*梅"],
  ["李伟", "李*"],
  ["欧阳小云", "欧**云"],
  ["云溪县拾味面包店", "云溪*****店"],
])("%s is shown as %s", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ["电话13812345678没人接", "电话***********没人接"],
  ["电话 138 1234 5678", "电话 *************"],
  ["身份证99012219900101123X", "身份证******************"],
  ["全角１３８１２３４５６７８", "全角***********"],
  ["写信到 mei.lin@example.org 吧", "写信到 *** 吧"],
  ["我是林晓梅，跑了3趟，等了2小时", "我是林*梅，跑了3趟，等了2小时"],
])("%s", (comment, masked) => {
  expect(maskComment(comment, ["林晓梅"])).toBe(masked);
});

test("no five digits in a row survive, whatever is written around them", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 10_000 }), fc.string(), (before, number, after) => {
      expect(maskComment(`${before}${number}${after}`, [])).not.toMatch(/\d{5}/);
    }),
  );
});
