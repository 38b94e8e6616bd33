import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("exchange", {
  dataset_not_found: {
    status: 404,
    zh: "没有找到这个数据目录，请返回目录列表重新查找。",
    en: "There is no such dataset. Go back to the catalogue and look again.",
  },
  bad_schema: {
    status: 422,
    zh: "字段“{field}”的格式定义无效，请检查后再发布。",
    en: "The definition of field “{field}” is not valid JSON Schema. Correct it and publish again.",
  },
  owner_fixed: {
    status: 409,
    zh: "数据目录的归属部门和主体类型不能修改；如需调整，请另建目录并终止原有共享协议。",
    en: "The owner and the subject kind of a dataset cannot change. Publish a new dataset and end the old agreements.",
  },
  unknown_fields: {
    status: 422,
    zh: "数据目录中没有这些字段：{fields}。请按目录重新选择。",
    en: "The dataset has no such fields: {fields}. Choose again from the catalogue.",
  },
  agreement_not_found: {
    status: 404,
    zh: "没有找到这份共享协议，请返回列表重新查找。",
    en: "There is no such agreement. Go back to the list and look again.",
  },
  agreement_step_refused: {
    status: 409,
    zh: "这份共享协议的当前状态不允许这样处理，请刷新后查看最新状态。",
    en: "The agreement is not in a state for that. Reload to see where it stands.",
  },
  wrong_period: {
    status: 422,
    zh: "有效期的截止日期早于开始日期，请重新填写。",
    en: "The last day lies before the first. Enter the period again.",
  },
  standing_needs_no_consent: {
    status: 422,
    zh: "需要本人同意的数据不能持续共享，请取消其中一项后再提交。",
    en: "Data that needs the person's consent cannot be delivered as a whole. Drop one of the two and send again.",
  },
  changes_not_kept: {
    status: 410,
    zh: "数据变更记录已超过保留期限，请重新全量获取数据。",
    en: "The changes asked for are no longer kept. Take the whole dataset again.",
  },
  wrong_consumer_key: {
    status: 401,
    zh: "应用密钥无效或已停用，请向数据管理部门重新申领。",
    en: "The application key is not valid or was switched off. Ask the data office for a new one.",
  },
  consumer_exists: {
    status: 409,
    zh: "这个使用方代码已经登记过了，请换一个代码。",
    en: "This consumer code is taken. Choose another.",
  },
  not_a_consumer: {
    status: 403,
    zh: "您不能以该使用方的名义调取数据，请选择本人任职的单位。",
    en: "You cannot read on behalf of that consumer. Choose the organisation where you hold your position.",
  },
  audit_unavailable: {
    status: 503,
    zh: "数据使用记录暂时无法写入，本次未提供数据，请稍后再试。",
    en: "The use of data cannot be recorded right now, so none was given out. Please try again shortly.",
  },
  record_not_found: {
    status: 404,
    zh: "没有找到您名下的这条记录，请刷新后重新选择。",
    en: "There is no such record of yours. Reload and choose again.",
  },
  wrong_value: {
    status: 422,
    zh: "更正内容不符合“{field}”的填写要求，请修改后再提交。",
    en: "The corrected value does not fit “{field}”. Change it and send again.",
  },
  subject_field_fixed: {
    status: 422,
    zh: "证件号码不能通过更正申请修改，请到登记机关办理。",
    en: "The identifying number cannot be corrected here. Please see the registering authority.",
  },
  correction_open: {
    status: 409,
    zh: "这一项的更正申请正在处理中，请等待数源部门答复。",
    en: "A correction of this value is already under way. Please wait for the owner's answer.",
  },
  correction_not_found: {
    status: 404,
    zh: "没有找到这份更正申请，请返回列表重新查找。",
    en: "There is no such correction request. Go back to the list and look again.",
  },
  correction_decided: {
    status: 409,
    zh: "这份更正申请已经办结，请刷新后查看结果。",
    en: "This correction request is already decided. Reload to see the result.",
  },
  record_changed: {
    status: 409,
    zh: "申请更正的记录已经有了新版本，请核对最新记录后再决定。",
    en: "The record has a newer version by now. Check it before you decide.",
  },
  consent_not_found: {
    status: 404,
    zh: "没有找到这份授权，可能已经撤回，请刷新后查看。",
    en: "There is no such consent; it may have been taken back. Reload and look again.",
  },
  import_not_found: {
    status: 404,
    zh: "没有找到这次导入，请返回导入列表重新查找。",
    en: "There is no such import. Go back to the list and look again.",
  },
  import_not_accepted: {
    status: 409,
    zh: "这个目录的数据由数源系统实时提供，不能用文件导入。",
    en: "This dataset is answered live by its owner's system and takes no files.",
  },
  one_file: {
    status: 400,
    zh: "请选择一个要导入的文件。",
    en: "Please choose one file to import.",
  },
  no_file_type: {
    status: 415,
    zh: "文件内容不是 CSV 或 Excel（.xlsx）表格，请另存为其中一种格式后再上传。",
    en: "The file is neither CSV nor an Excel (.xlsx) workbook. Save it as one of these and upload again.",
  },
  empty_file: {
    status: 422,
    zh: "文件里没有数据行，请确认第一行是表头、从第二行起是数据。",
    en: "The file has no data rows. The first row must be the heading and the data follow from the second.",
  },
  repeated_column: {
    status: 422,
    zh: "表头“{column}”出现了不止一次，请改成不同的名称后再上传。",
    en: "The heading “{column}” stands there more than once. Give each column its own name and upload again.",
  },
  unreadable_file: {
    status: 422,
    zh: "文件无法读取，可能已损坏，请重新导出后再上传。",
    en: "The file cannot be read and may be damaged. Export it again and upload it.",
  },
  wrong_mapping: {
    status: 422,
    zh: "列的对应关系不正确：{columns}。请检查每列对应的字段，一个字段只能对应一列。",
    en: "The mapping is not right: {columns}. Check the field of each column; a field takes one column only.",
  },
  unmapped_fields: {
    status: 422,
    zh: "必填字段还没有对应的列：{fields}。请补充后再导入。",
    en: "Required fields have no column yet: {fields}. Map them and start again.",
  },
  import_started: {
    status: 409,
    zh: "这次导入已经开始，不能重复提交，请查看进度。",
    en: "This import has already started. See its progress instead.",
  },
});
