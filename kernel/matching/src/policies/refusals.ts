import { defineRefusals } from "@zhida/platform";

/** Expected failures of the workshop and of the check-up. */
export const refuse = defineRefusals("matching", {
  policy_not_found: {
    status: 404,
    zh: "没有找到这项政策，请从政策列表进入。",
    en: "There is no such policy. Open it from the list of policies.",
  },
  not_dmn: {
    status: 400,
    zh: "规则模型第 {line} 行不是有效的 DMN，请检查文件内容后重试。",
    en: "The model is not valid DMN at line {line}. Check the file and try again.",
  },
  draft_exists: {
    status: 409,
    zh: "这项政策已有一份草稿，请在原草稿上继续编辑。",
    en: "There is a draft of this policy already. Go on with that one.",
  },
  stale_draft: {
    status: 409,
    zh: "草稿刚被他人修改过，请刷新后再保存。",
    en: "Somebody changed this draft meanwhile. Reload it before you save.",
  },
  in_review: {
    status: 409,
    zh: "草稿正在审核，请先撤回再修改。",
    en: "The draft is in review. Take it back before you change it.",
  },
  not_in_review: {
    status: 409,
    zh: "这份草稿没有提交审核，请刷新后再操作。",
    en: "This draft is not in review. Reload the page.",
  },
  draft_has_errors: {
    status: 422,
    zh: "规则还有 {count} 处错误，请按检查清单修改后再提交。",
    en: "The rule has {count} errors. Correct them from the check list, then submit.",
  },
  cases_fail: {
    status: 422,
    zh: "有 {count} 个用例没有通过，请修改规则或用例后再提交。",
    en: "{count} cases do not pass. Correct the rule or the cases, then submit.",
  },
  own_draft: {
    status: 403,
    zh: "审核人不能是编辑过这份草稿的人，请由其他人员审核。",
    en: "Whoever edited a draft cannot approve it. Ask somebody else.",
  },
  day_passed: {
    status: 422,
    zh: "日期不能早于今天，请另选日期。",
    en: "The date must not be before today. Choose another one.",
  },
  not_in_force: {
    status: 409,
    zh: "这项政策没有正在执行的版本，无需终止。",
    en: "No version of this policy is in force, so there is nothing to end.",
  },
  parameter_not_found: {
    status: 404,
    zh: "没有找到这个参数，请从参数表进入。",
    en: "There is no such parameter. Open it from the list of parameters.",
  },
  parameter_exists: {
    status: 409,
    zh: "这个参数已经登记，请直接添加新的数值。",
    en: "This parameter exists already. Add a value to it instead.",
  },
  value_exists: {
    status: 409,
    zh: "该日期已有数值，数值登记后不能修改，请另选生效日期。",
    en: "There is a value from that day already, and values are never changed. Choose another day.",
  },
  wrong_value: {
    status: 422,
    zh: "“{name}”的数值类型不对，请按要求填写。",
    en: "The value of “{name}” has the wrong type. Correct it.",
  },
  test_person_not_found: {
    status: 404,
    zh: "没有找到这个测试对象，可能已被删除。",
    en: "There is no such test person. It may have been deleted.",
  },
  unknown_fact: {
    status: 422,
    zh: "事实字典中没有“{name}”，请核对名称。",
    en: "There is no fact called “{name}” in the dictionary. Correct the name.",
  },
  no_table: {
    status: 404,
    zh: "模型中的“{name}”没有决策表，请核对决策名称。",
    en: "“{name}” has no decision table in this model. Correct the name of the decision.",
  },
  not_excel: {
    status: 422,
    zh: "文件不是有效的 Excel 工作簿（.xlsx），请另存后重新上传。",
    en: "The file is not an Excel workbook (.xlsx). Save it as one and upload it again.",
  },
  one_file: { status: 400, zh: "请上传一个文件。", en: "Upload one file." },
  dry_run_not_found: {
    status: 404,
    zh: "没有找到这次试算，请从政策页面进入。",
    en: "There is no such dry run. Open it from the policy.",
  },
  person_unknown: {
    status: 404,
    zh: "暂时没有您的登记信息，请联系服务台核实。",
    en: "The registries hold nothing on you yet. Please contact the service desk.",
  },
});
