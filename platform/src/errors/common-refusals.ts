import { defineRefusals } from "./refusals.ts";

/** Failures that the platform itself answers. */
export const refuse = defineRefusals("platform", {
  invalid_input: {
    status: 400,
    zh: "有内容填写不符合要求，请按提示修改后再提交。",
    en: "Some of the input does not fit. Please correct the marked fields and send again.",
  },
  not_found: {
    status: 404,
    zh: "没有找到您要的内容，请检查地址或返回首页重新查找。",
    en: "We could not find that. Check the address or start again from the home page.",
  },
  sign_in_required: { status: 401, zh: "请先登录，再继续操作。", en: "Please sign in and continue." },
  forbidden: {
    status: 403,
    zh: "您的岗位没有这项权限，如需办理请联系本单位管理员。",
    en: "Your position does not include this. Ask your administrator if you need it.",
  },
  cross_site: {
    status: 403,
    zh: "请求来源无法确认，请刷新页面后重试。",
    en: "We could not confirm where this request came from. Reload the page and try again.",
  },
  idempotency_mismatch: {
    status: 422,
    zh: "同一个幂等键对应了不同的内容，请换一个新的幂等键再提交。",
    en: "This idempotency key was used for different content. Send again with a new key.",
  },
  bad_cursor: {
    status: 400,
    zh: "翻页标记无效，请回到第一页重新查看。",
    en: "The page mark is not valid. Start again from the first page.",
  },
  too_large: {
    status: 413,
    zh: "内容太大，最多允许 {max} MB，请压缩或拆分后再上传。",
    en: "This is too large: at most {max} MB. Compress or split it and try again.",
  },
  wrong_type: {
    status: 415,
    zh: "不支持这种文件，请上传 {types} 格式的文件。",
    en: "This kind of file is not accepted. Please upload {types}.",
  },
  too_many_requests: {
    status: 429,
    zh: "操作太频繁了，请 {seconds} 秒后再试。",
    en: "Too many tries. Please wait {seconds} seconds.",
  },
  busy: {
    status: 503,
    zh: "现在办理的人较多，请 {seconds} 秒后再试，已填内容不会丢失。",
    en: "We are busy right now. Try again in {seconds} seconds; nothing you entered is lost.",
  },
  internal: {
    status: 500,
    zh: "系统出了点问题，我们已经记录。请稍后再试，或把编号 {requestId} 告诉服务台。",
    en: "Something went wrong on our side and was recorded. Try again later, or tell the service desk the number {requestId}.",
  },
});
