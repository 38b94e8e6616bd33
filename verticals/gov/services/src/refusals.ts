import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("services", {
  item_not_found: {
    status: 404,
    zh: "没有找到这个事项，它可能已调整或停办，请返回“办事”重新搜索。",
    en: "We could not find this service. It may have been changed or ended; please search again.",
  },
  wrong_audience: {
    status: 422,
    zh: "这个事项面向{audience}办理，请先切换办事身份。",
    en: "This service is for {audience}. Please switch whom you act for first.",
  },
  wrong_channel: {
    status: 422,
    zh: "这个事项暂不支持在此渠道办理，请按办事指南所列渠道办理。",
    en: "This service is not offered here. Please use one of the ways listed on its page.",
  },
  stale_version: {
    status: 409,
    zh: "这份申请刚刚在别处更新过，请刷新后核对再操作。",
    en: "This application was changed elsewhere a moment ago. Reload it, check, and try again.",
  },
  not_a_draft: {
    status: 409,
    zh: "这份申请已经提交，不能再修改，可在“我的办件”中查看进度。",
    en: "This application has been submitted and can no longer be changed. Follow it in My cases.",
  },
  unknown_field: {
    status: 422,
    zh: "表单中没有这一项，请刷新页面后重新填写。",
    en: "The form has no such field. Reload the page and fill it in again.",
  },
  field_locked: {
    status: 422,
    zh: "这一项来自权威登记数据，不能直接修改；如与实际不符，请提出数据更正。",
    en: "This value comes from an official registry and cannot be typed over. If it is wrong, ask for a correction.",
  },
  wrong_value: {
    status: 422,
    zh: "有内容填写不符合要求，请按提示修改。",
    en: "Some values do not fit. Please correct the marked fields.",
  },
  unknown_choice: {
    status: 422,
    zh: "所选记录已不在登记数据中，请刷新后重新选择。",
    en: "The chosen record is no longer in the registry. Reload and choose again.",
  },
  incomplete: {
    status: 422,
    zh: "还有必填内容或材料没有完成，请补齐后再提交。",
    en: "Some required fields or documents are still open. Please complete them and submit again.",
  },
  not_eligible: {
    status: 422,
    zh: "经核对，目前不符合办理条件：{reasons}如有异议，可坚持提交，由部门书面答复。",
    en: "At present the conditions are not met: {reasons} If you disagree, you may submit anyway and the department will answer in writing.",
  },
  facts_changed: {
    status: 409,
    zh: "您打开页面后，登记数据有更新。请刷新核对后再确认提交。",
    en: "The registries were updated since you opened this page. Please refresh, check, and confirm again.",
  },
  already_paid: {
    status: 409,
    zh: "这笔款项此前已经申领过，不能重复申领，可在“我的办件”中查看。",
    en: "This payment has been claimed before and cannot be claimed again. See My cases.",
  },
  amount_unknown: {
    status: 422,
    zh: "金额暂时算不出来，请稍后重试或到窗口办理。",
    en: "The amount cannot be worked out right now. Try again later or come to the counter.",
  },
  amount_too_high: {
    status: 422,
    zh: "核定金额超过了按事项规则算出的金额，请核对后重新填写。",
    en: "The amount is more than the rule of this service gives. Please check it and enter it again.",
  },
  nothing_to_cancel: {
    status: 409,
    zh: "这份申请已经办结，不能撤回。",
    en: "This application is finished and cannot be withdrawn.",
  },
  no_receipt: {
    status: 409,
    zh: "申请还没有提交，提交后才有回执。",
    en: "There is no receipt yet: the application has not been submitted.",
  },
  material_fetched: {
    status: 422,
    zh: "这份材料已由登记部门提供，不需要上传。",
    en: "This document has been fetched from its registry; nothing needs to be uploaded.",
  },
  unknown_material: {
    status: 422,
    zh: "材料清单中没有这一项，请刷新页面后重试。",
    en: "There is no such document on the list. Reload the page and try again.",
  },
  wrong_file: {
    status: 415,
    zh: "文件内容与格式不符，请上传 PDF、JPG、PNG 或 OFD 文件。",
    en: "The content is not what the file says it is. Please upload a PDF, JPG, PNG or OFD file.",
  },
  too_many_files: {
    status: 422,
    zh: "同一份材料最多上传 {max} 个文件，请合并后再上传。",
    en: "At most {max} files for one document. Please merge them.",
  },
  draft_exists: {
    status: 409,
    zh: "这个事项已有未发布的草稿，请在草稿上继续编辑。",
    en: "There is already a draft of this item. Please go on with that one.",
  },
  stale_draft: {
    status: 409,
    zh: "这份草稿刚刚被其他人保存过，请刷新后合并修改再保存。",
    en: "Somebody else has just saved this draft. Reload, merge your changes and save again.",
  },
  draft_too_large: {
    status: 413,
    zh: "事项内容过长，请精简后再保存。",
    en: "The content of this item is too long. Please shorten it.",
  },
  draft_has_problems: {
    status: 422,
    zh: "事项还有 {count} 处问题，请按提示修改后再发布。",
    en: "The item still has {count} problems. Please correct them and publish again.",
  },
  account_not_refused: {
    status: 409,
    zh: "这笔款项目前不需要更换收款账户，请刷新查看最新进度。",
    en: "This payment does not need another account at present. Reload to see where it stands.",
  },
});
