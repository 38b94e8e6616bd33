import type { NoticeTemplate } from "@zhida/notify/contract";

const toReporter = { version: 1, kind: "case" as const, channels: [], secret: false };
const toStaff = { version: 1, kind: "work" as const, channels: [], secret: false };

/** What the one who reported, and those who follow, are told at each turn; and what departments are told to do. */
export const noticeTemplates: NoticeTemplate[] = [
  {
    ...toReporter,
    code: "incidents.dispatched",
    params: ["title", "number", "place", "organisation"],
    title: { zh: "已派单：{title}", en: "Sent to a department: {title}" },
    body: {
      zh: "您反映的{place}“{title}”（编号 {number}）已派给{organisation}处置，处置结果会及时告诉您。",
      en: "“{title}” at {place} (number {number}) has gone to {organisation}. We will tell you what was done.",
    },
  },
  {
    ...toReporter,
    code: "incidents.progress",
    params: ["title", "number", "note"],
    title: { zh: "有新进展：{title}", en: "News of {title}" },
    body: { zh: "“{title}”（编号 {number}）有新进展：{note}", en: "“{title}” (number {number}): {note}" },
  },
  {
    ...toReporter,
    code: "incidents.completed",
    params: ["title", "number", "place", "organisation", "note"],
    title: { zh: "已处置，待核查：{title}", en: "Seen to, being verified: {title}" },
    body: {
      zh: "{place}的“{title}”（编号 {number}），{organisation}已处置：{note}网格员将到现场核查。",
      en: "{organisation} has seen to “{title}” at {place} (number {number}): {note} A grid worker will look at it.",
    },
  },
  {
    ...toReporter,
    code: "incidents.reopened",
    params: ["title", "number", "organisation"],
    title: { zh: "核查未通过，重新处置：{title}", en: "Not put right, handled again: {title}" },
    body: {
      zh: "“{title}”（编号 {number}）经现场核查没有处置到位，已退回{organisation}重新处置。",
      en: "“{title}” (number {number}) was looked at and is not put right. {organisation} handles it again.",
    },
  },
  {
    ...toReporter,
    code: "incidents.closed",
    params: ["title", "number", "place"],
    title: { zh: "已办结：{title}", en: "Closed: {title}" },
    body: {
      zh: "{place}的“{title}”（编号 {number}）已核查办结，感谢您的反映。处置得怎么样，请在事件详情中评价。",
      en: "“{title}” at {place} (number {number}) has been verified and closed. Thank you. Please tell us how it was done.",
    },
  },
  {
    ...toReporter,
    code: "incidents.rejected",
    params: ["title", "number", "note"],
    title: { zh: "未予受理：{title}", en: "Not taken on: {title}" },
    body: {
      zh: "您反映的“{title}”（编号 {number}）未予受理，原因：{note}如有补充情况，可以重新上报。",
      en: "“{title}” (number {number}) was not taken on: {note} If there is more to say, please report it anew.",
    },
  },
  {
    ...toReporter,
    code: "incidents.merged",
    params: ["title", "number"],
    title: { zh: "已并入同一事件：{title}", en: "Joined with the same report: {title}" },
    body: {
      zh: "您反映的“{title}”与编号 {number} 的事件是同一件事，已合并处理。您会收到该事件的后续进展。",
      en: "What you reported is the same as number {number}; both are handled together. You will hear of its course.",
    },
  },
  {
    ...toReporter,
    code: "incidents.extended",
    params: ["title", "number", "until"],
    title: { zh: "处置延期：{title}", en: "More time needed: {title}" },
    body: {
      zh: "“{title}”（编号 {number}）处置需要更多时间，经批准延期至 {until|time}。",
      en: "“{title}” (number {number}) needs more time. The new deadline, approved, is {until|time}.",
    },
  },
  {
    ...toReporter,
    code: "incidents.in-area",
    params: ["title", "place", "area", "number"],
    title: { zh: "您订阅的{area}有新事件：{title}", en: "New in {area}: {title}" },
    body: {
      zh: "您订阅的{area}有新的事件：{place}，{title}（编号 {number}）。",
      en: "Something new in {area}, which you watch: {title}, {place} (number {number}).",
    },
  },
  {
    ...toStaff,
    code: "incidents.to-assist",
    params: ["title", "number", "place"],
    title: { zh: "请求协办：{title}", en: "Help asked for: {title}" },
    body: {
      zh: "请协助处置事件“{title}”（编号 {number}），地点：{place}。完成后请填写协办情况。",
      en: "Please help with “{title}” (number {number}), {place}, and say when your part is done.",
    },
  },
  {
    ...toStaff,
    code: "incidents.supervised",
    params: ["title", "number", "level", "note"],
    title: { zh: "督办（{level}级）：{title}", en: "Supervised, level {level}: {title}" },
    body: {
      zh: "事件“{title}”（编号 {number}）被{level}级督办：{note}请抓紧处置。",
      en: "“{title}” (number {number}) is supervised at level {level}: {note} Please see to it without delay.",
    },
  },
  {
    ...toStaff,
    code: "incidents.extension-asked",
    params: ["title", "number", "until", "by", "note"],
    title: { zh: "延期待审批：{title}", en: "Extension to decide: {title}" },
    body: {
      zh: "{by}申请将“{title}”（编号 {number}）延期至 {until|time}，理由：{note}",
      en: "{by} asks to extend “{title}” (number {number}) to {until|time}: {note}",
    },
  },
];
