import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("incidents", {
  not_found: {
    status: 404,
    zh: "没有找到这个事件，请核对事件编号，或从事件列表进入。",
    en: "We could not find this incident. Check its number, or open it from the list.",
  },
  not_yours: {
    status: 403,
    zh: "这一步不由您办理。请联系承办单位，或由县社会治理中心处理。",
    en: "This step is not yours to take. Ask the department that handles it, or the command centre.",
  },
  outside: {
    status: 422,
    zh: "这个位置不在本县范围内，无法受理。请在地图上重新选点；如事发地在外县，请向当地反映。",
    en: "This place is not in the county. Pick it again on the map; if it lies elsewhere, please report it there.",
  },
  unknown_category: {
    status: 422,
    zh: "没有这个事件类别，请从列表中重新选择。",
    en: "There is no such category. Please choose one from the list.",
  },
  not_reportable: {
    status: 422,
    zh: "“{category}”不能由您的身份上报，请选择其他类别，或拨打政务服务热线。",
    en: "“{categoryEn}” cannot be reported by you. Choose another category, or call the service desk.",
  },
  field_missing: {
    status: 422,
    zh: "请填写“{field}”后再上报。",
    en: "Please fill in “{fieldEn}” before you report.",
  },
  field_wrong: {
    status: 422,
    zh: "“{field}”填写不符合要求，请按提示修改。",
    en: "“{fieldEn}” does not fit. Please correct it.",
  },
  client_id_taken: {
    status: 409,
    zh: "这份上报的编号已被占用，请重新提交一次。",
    en: "The number of this report is taken. Please send it once more.",
  },
  file_not_found: {
    status: 422,
    zh: "有照片或录音没有上传成功，请重新上传后再提交。",
    en: "A photo or recording has not arrived. Please upload it again and send.",
  },
  wrong_file: {
    status: 415,
    zh: "文件内容与格式不符，请上传 JPG、PNG、WebP 照片或 MP4、M4A、WebM 录音录像。",
    en: "The content is not what the file says it is. Please upload a JPG, PNG or WebP photo, or an MP4, M4A or WebM recording.",
  },
  one_file: {
    status: 422,
    zh: "请一次上传一个文件。",
    en: "Please upload one file at a time.",
  },
  not_on_the_spot: {
    status: 422,
    zh: "“{category}”不能就地处置，请直接上报，由责任单位处理。",
    en: "“{categoryEn}” cannot be settled on the spot. Report it, and the department will see to it.",
  },
  photo_before_needed: {
    status: 422,
    zh: "就地处置需要处置前的照片，请拍照后再提交。",
    en: "Settling on the spot needs a photo of how it was. Please take one and send again.",
  },
  photo_after_needed: {
    status: 422,
    zh: "需要处置后的照片，请拍照后再提交。",
    en: "A photo of how it is now is needed. Please take one and send again.",
  },
  unknown_organisation: {
    status: 422,
    zh: "没有“{code}”这个单位，或它不在本县，请重新选择。",
    en: "There is no organisation “{code}” in this county. Please choose again.",
  },
  same_organisation: {
    status: 422,
    zh: "这个单位已在承办此事件，请另选单位。",
    en: "That organisation is handling it already. Please choose another.",
  },
  assist_open: {
    status: 409,
    zh: "{count} 个协办单位还没有完成，请等待其完成，或请县社会治理中心撤销协办。",
    en: "{count} assisting organisations are not done. Wait for them, or ask the command centre to withdraw the request.",
  },
  no_assist: {
    status: 409,
    zh: "这个单位没有未完成的协办，请刷新后查看。",
    en: "That organisation has no open request to help. Reload to see how it stands.",
  },
  extension_pending: {
    status: 409,
    zh: "已有一份延期申请等待审批，请等待结果。",
    en: "An extension has been asked for already. Please wait for the decision.",
  },
  no_extension: {
    status: 409,
    zh: "没有等待审批的延期申请，请刷新后查看。",
    en: "No extension waits for a decision. Reload to see how it stands.",
  },
  extension_too_short: {
    status: 422,
    zh: "延期后的时间须晚于当前时限和现在，请重新选择。",
    en: "The new deadline must be later than now and than the present one. Please choose again.",
  },
  extension_own: {
    status: 403,
    zh: "延期申请由单位负责人或县社会治理中心审批，申请人不能自行审批。",
    en: "Extensions are decided by the head of the department or the command centre, not by whoever asked.",
  },
  own_handling: {
    status: 403,
    zh: "处置人员不能核查自己处置的事件，请由网格员或调度员核查。",
    en: "Whoever handled it does not verify it. A grid worker or a dispatcher will.",
  },
  merge_itself: {
    status: 422,
    zh: "不能并入自身，请选择另一个未办结的事件。",
    en: "An incident cannot be merged into itself. Choose another that is open.",
  },
  merge_ended: {
    status: 422,
    zh: "要并入的事件已经办结或不在本县，请选择未办结的事件。",
    en: "The incident to merge into has ended or lies elsewhere. Choose one that is open.",
  },
  stale_version: {
    status: 409,
    zh: "这个事件刚刚有了新的进展，您看到的已不是最新内容。请刷新后再办理。",
    en: "This incident has moved on since you opened it. Reload it and go on from there.",
  },
  ended: {
    status: 409,
    zh: "这个事件已经结束，不能再作处理。如问题仍在，请重新上报。",
    en: "This incident has ended and takes no further steps. If the trouble is still there, report it anew.",
  },
  supervised_already: {
    status: 409,
    zh: "这个事件已在同级或更高级别督办，请选择更高的级别。",
    en: "It is supervised at this level or above. Choose a higher one.",
  },
  bad_bbox: {
    status: 422,
    zh: "地图范围不正确，应依次为西、南、东、北。",
    en: "The extent of the map is not right: west, south, east, north.",
  },
  rule_faulty: {
    status: 422,
    zh: "派单规则“{rule}”有误：{problem}",
    en: "The routing rule “{ruleEn}” is not right: {problemEn}",
  },
  stale_rules: {
    status: 409,
    zh: "派单规则刚刚被其他人修改过，请刷新后合并修改再保存。",
    en: "Somebody else has just changed the routing rules. Reload, merge your changes and save again.",
  },
  subscription_not_found: {
    status: 404,
    zh: "没有找到这个订阅，请刷新后查看。",
    en: "There is no such subscription. Reload to see yours.",
  },
  too_many_subscriptions: {
    status: 422,
    zh: "最多订阅 {max} 个区域，请先取消一些。",
    en: "You can watch at most {max} areas. Please remove one first.",
  },
  unknown_area: {
    status: 422,
    zh: "没有这个区域，请在地图上重新选择。",
    en: "There is no such area. Please choose it again on the map.",
  },
});
