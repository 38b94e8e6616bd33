import { defineRefusals } from "@zhida/platform";

/** GeoReport v2 knows 403 for keys, 404 for what is not there and 400 for all else; 429 asks a partner to slow down. */
export const refuse = defineRefusals("open311", {
  key_missing: {
    status: 403,
    zh: "缺少 api_key。请在请求中附上县社会治理中心发放的接口密钥。",
    en: "api_key is missing. Send the key that the command centre issued to you.",
  },
  key_invalid: {
    status: 403,
    zh: "api_key 无效或已停用，请核对密钥，或联系县社会治理中心重新发放。",
    en: "This api_key is not valid or was revoked. Check it, or ask the command centre for a new one.",
  },
  key_elsewhere: {
    status: 403,
    zh: "这个 api_key 只能上报本县的事件，该位置在外县，请使用当地发放的密钥。",
    en: "This api_key is for another county than the place lies in. Use a key issued there.",
  },
  too_fast: {
    status: 429,
    zh: "这个 api_key 每分钟最多 {max} 次请求，请 {seconds} 秒后再试。",
    en: "This api_key may send {max} requests a minute. Try again in {seconds} seconds.",
  },
  jurisdiction_not_found: {
    status: 404,
    zh: "没有找到 jurisdiction_id “{id}”，请使用县级行政区划代码，或不填。",
    en: "The jurisdiction_id “{id}” was not found. Use the code of the county, or leave it out.",
  },
  service_not_found: {
    status: 404,
    zh: "没有找到 service_code “{code}”，请从 services 列表中选择。",
    en: "The service_code “{code}” was not found. Choose one from the list of services.",
  },
  service_missing: {
    status: 400,
    zh: "缺少 service_code，请从 services 列表中选择事件类别。",
    en: "service_code is missing. Choose one from the list of services.",
  },
  request_not_found: {
    status: 404,
    zh: "没有找到 service_request_id “{id}”，请核对编号。",
    en: "The service_request_id “{id}” was not found. Check the number.",
  },
  token_not_found: {
    status: 404,
    zh: "没有找到 token “{id}”。上报后会立即返回 service_request_id，请直接使用它。",
    en: "The token “{id}” was not found. Reports are answered with a service_request_id at once: use that.",
  },
  place_missing: {
    status: 400,
    zh: "缺少位置，请填写 lat 和 long，或填写 address_string。",
    en: "The place is missing. Send lat and long, or address_string.",
  },
  place_wrong: {
    status: 400,
    zh: "lat 应为 -90 到 90、long 应为 -180 到 180 的数字（WGS-84），请修改后再提交。",
    en: "lat must be a number from -90 to 90 and long from -180 to 180 (WGS-84). Correct them and send again.",
  },
  address_not_found: {
    status: 400,
    zh: "没有找到地址“{address}”，请写得更具体，或填写 lat 和 long。",
    en: "The address “{address}” was not found. Say it more precisely, or send lat and long.",
  },
  address_id_unknown: {
    status: 400,
    zh: "暂不支持 address_id，请填写 lat 和 long，或填写 address_string。",
    en: "address_id is not in use here. Send lat and long, or address_string.",
  },
  media_not_https: {
    status: 400,
    zh: "media_url 须为以 https:// 开头的网址，且不超过 2000 个字符。",
    en: "media_url must be an address that begins with https://, of 2,000 characters at most.",
  },
  text_too_long: {
    status: 400,
    zh: "“{field}”太长，最多 {max} 个字符，请缩短后再提交。",
    en: "“{field}” is too long: {max} characters at most. Shorten it and send again.",
  },
  date_wrong: {
    status: 400,
    zh: "“{field}”须为带时区的 W3C 日期时间，例如 2026-03-02T09:00:00+08:00。",
    en: "“{field}” must be a W3C date and time with its zone, such as 2026-03-02T09:00:00+08:00.",
  },
  span_too_long: {
    status: 400,
    zh: "start_date 和 end_date 之间最多 90 天，且先后顺序须正确，请缩小范围。",
    en: "start_date and end_date may be 90 days apart at most, in that order. Ask for a shorter time.",
  },
  status_wrong: {
    status: 400,
    zh: "status 只能是 open 或 closed，多个用逗号分隔。",
    en: "status is open or closed; several are separated by commas.",
  },
  page_wrong: {
    status: 400,
    zh: "page 须为正整数，page_size 须在 1 到 1000 之间，且最多翻到第 {max} 条。",
    en: "page is a positive whole number, page_size is from 1 to 1,000, and lists reach to entry {max} at most.",
  },
  key_not_found: {
    status: 404,
    zh: "没有找到这个接口密钥，请刷新后查看。",
    en: "There is no such key. Reload to see those that were issued.",
  },
});
