import { defineRefusals } from "@zhida/platform";

export const refuse = defineRefusals("identity", {
  session_expired: {
    status: 401,
    zh: "登录已过期，请重新登录，已保存的内容不会丢失。",
    en: "Your session has expired. Please sign in again; what you saved is still there.",
  },
  wrong_credentials: {
    status: 401,
    zh: "身份证号或密码不正确，请核对后重试；忘记密码可以改用短信验证码登录。",
    en: "The ID number or the password is not right. Check both, or sign in with a phone code instead.",
  },
  wrong_code: {
    status: 401,
    zh: "验证码不正确或已失效，请核对后重试，或重新获取验证码。",
    en: "The code is wrong or no longer valid. Check it, or ask for a new one.",
  },
  wrong_passkey: {
    status: 401,
    zh: "无法确认这个通行密钥，请重试或改用其他方式登录。",
    en: "We could not confirm this passkey. Try again or sign in another way.",
  },
  locked_out: {
    status: 429,
    zh: "连续多次输入有误，已暂停登录，请 {minutes} 分钟后再试，或改用其他方式登录。",
    en: "Too many wrong attempts. Wait {minutes} minutes, or sign in another way.",
  },
  code_too_soon: {
    status: 429,
    zh: "验证码刚刚发送过，请 {seconds} 秒后再获取。",
    en: "A code has just been sent. Please wait {seconds} seconds before asking for another.",
  },
  staff_only: {
    status: 403,
    zh: "您没有在任的工作岗位，不能从工作入口登录，请从办事大厅登录。",
    en: "You hold no office at present, so the staff entrance is closed to you. Please sign in at the portal.",
  },
  current_password_needed: {
    status: 403,
    zh: "请输入现在的密码；如已忘记，请先用短信验证码重新登录，再在十分钟内设置新密码。",
    en: "Enter your present password. If you forgot it, sign in again with a phone code and set a new one within ten minutes.",
  },
  wrong_current_password: {
    status: 403,
    zh: "现在的密码不正确，请重新输入。",
    en: "Your present password is not right. Please enter it again.",
  },
  weak_password: {
    status: 422,
    zh: "新密码需 8 到 64 位，大写字母、小写字母、数字、符号至少包含三种，且不能含有身份证号或手机号。",
    en: "A new password has 8 to 64 characters of at least three kinds (capitals, small letters, digits, signs) and holds neither your ID number nor your phone number.",
  },
  same_password: {
    status: 422,
    zh: "新密码不能与现在的密码相同，请换一个。",
    en: "The new password must differ from the present one.",
  },
  passkey_exists: {
    status: 409,
    zh: "这台设备已经添加过通行密钥，无需重复添加。",
    en: "This device already has a passkey of yours; there is nothing to add.",
  },
  not_representative: {
    status: 404,
    zh: "没有找到由您担任法定代表人的该单位，请以本人身份办理或核对登记信息。",
    en: "We know of no such body with you as its legal representative. Act as yourself or check the registration.",
  },
  bad_id_number: {
    status: 422,
    zh: "身份证号校验不通过，请核对后重新输入。",
    en: "This ID number fails its own check. Please compare it with the card and enter it again.",
  },
  id_number_taken: {
    status: 409,
    zh: "该身份证号已经登记，请直接查找该人员。",
    en: "This ID number is registered already. Please look the person up instead.",
  },
  phone_taken: {
    status: 409,
    zh: "该手机号已绑定其他人员，请换一个手机号。",
    en: "This phone is bound to somebody else. Please give another one.",
  },
  unknown_organisation: {
    status: 422,
    zh: "没有找到代码为 {code} 的机构，请重新选择。",
    en: "There is no organisation with the code {code}. Please choose again.",
  },
  organisation_taken: {
    status: 409,
    zh: "机构代码 {code} 已被使用，请换一个代码。",
    en: "The organisation code {code} is in use. Please take another one.",
  },
  division_outside: {
    status: 422,
    zh: "区划 {division} 不在该机构的管辖范围内，请重新选择。",
    en: "Division {division} lies outside that organisation's area. Please choose again.",
  },
  division_not_yours: {
    status: 422,
    zh: "区划 {division} 不在您的管辖范围内，请重新选择，或请上一级管理员办理。",
    en: "Division {division} lies outside your area. Choose again, or ask the administrator above you.",
  },
  own_position: {
    status: 403,
    zh: "不能调整自己的岗位，请由另一位管理员办理。",
    en: "You cannot change your own position. Ask another administrator.",
  },
  position_overlaps: {
    status: 409,
    zh: "该人员在这个机构已有在任岗位，请直接修改原岗位。",
    en: "This person already holds a position there. Change that one instead.",
  },
});
