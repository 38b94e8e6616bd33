import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("notify", {
  message_not_found: {
    status: 404,
    zh: "没有找到这条消息，请返回消息列表重新查看。",
    en: "We could not find this message. Go back to the inbox and look again.",
  },
  preference_locked: {
    status: 409,
    zh: "验证码和账号安全提醒关系到您的账号安全，不能关闭。",
    en: "Codes and security notices protect your account and cannot be switched off.",
  },
  outbox_closed: {
    status: 404,
    zh: "没有找到您要的内容，请检查地址或返回首页重新查找。",
    en: "We could not find that. Check the address or start again from the home page.",
  },
  template_not_found: {
    status: 404,
    zh: "没有编号为 {code} 的消息模板，请从模板列表中选择。",
    en: "There is no template with the code {code}. Please choose one from the list.",
  },
  template_placeholder: {
    status: 422,
    zh: "模板里的占位符 {placeholder} 无法识别，请只使用：{allowed}。",
    en: "The wording contains the unknown placeholder {placeholder}. Please use only: {allowed}.",
  },
  template_stale: {
    status: 409,
    zh: "这个模板刚刚被他人修改过，请刷新后在最新版本上修改。",
    en: "Somebody has just changed this template. Reload and edit the newest version.",
  },
  delivery_not_found: {
    status: 404,
    zh: "没有找到这条发送记录，请刷新列表后重试。",
    en: "We could not find this delivery. Reload the list and try again.",
  },
  delivery_not_failed: {
    status: 409,
    zh: "这条消息不是发送失败状态，无需重新发送。",
    en: "This delivery has not failed, so there is nothing to send again.",
  },
});
