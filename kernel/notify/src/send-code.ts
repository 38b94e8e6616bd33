import type { Work } from "@zhida/platform";
import type { NoticeParam } from "./contract.ts";
import { recipientOfPhone } from "./recipient-of-phone.ts";
import { type SendDeps, sendNotice } from "./send-notice.ts";

/** Minutes printed in the message; identity's codes live as long. */
const CODE_MINUTES = 5;

const PURPOSES: Record<string, NoticeParam> = {
  sign_in: { zh: "登录", en: "sign in" },
  change_phone: { zh: "更换手机号", en: "change your phone number" },
  reset_password: { zh: "重设密码", en: "set a new password" },
};

/** A one-time code to a phone; it stands in nobody's inbox, and is wiped once a gateway has taken it. */
export const sendCode = (
  deps: SendDeps,
  work: Work,
  { phone, code, purpose }: { phone: string; code: string; purpose: string },
) =>
  sendNotice(deps, work, [recipientOfPhone(phone)], {
    template: "code.one-time",
    params: { code, minutes: CODE_MINUTES, purpose: PURPOSES[purpose] ?? { zh: "核验身份", en: "prove who you are" } },
    address: phone,
  });
