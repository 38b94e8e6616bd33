import type { Opinion } from "./rate.ts";

/** What most people say; every third says nothing. */
export const opinions: readonly (Opinion | undefined)[] = [
  { level: 5, reasons: ["fast", "few-documents"], comment: "手机上点了一下就办好了，什么材料都没交。" },
  { level: 5, reasons: ["easy"] },
  undefined,
  { level: 5, reasons: ["fast"], comment: "第二天钱就到账了，真快。" },
  { level: 4, reasons: ["clear"] },
  undefined,
  { level: 5, reasons: ["few-documents", "clear"], comment: "以前要跑三个地方开证明，现在不用了。" },
  { level: 4, reasons: ["kind"], comment: "工作人员电话里解释得很耐心。" },
  undefined,
  { level: 3, reasons: ["could-be-clearer"], comment: "能办成，就是有几个词看不太懂。" },
  { level: 5, reasons: ["easy", "fast"] },
  undefined,
];

export const overdueOpinion: Opinion = {
  level: 2,
  reasons: ["overdue", "not-told-at-once"],
  comment: "说好的时限内没有答复，打了两次电话才有人受理。",
};

export const passedAroundOpinion: Opinion = {
  level: 1,
  reasons: ["repeated-visits", "extra-documents"],
  comment: "让我补了指南上没有写的材料，前后跑了三趟。",
};
