import {
  AccountLocked,
  CredentialChanged,
  deviceOf,
  type IdentityService,
  PositionChanged,
  type RoleCode,
  roleNames,
  SignedInAnew,
} from "@zhida/identity";
import type { NotifyService } from "@zhida/notify";
import { dateInChina, type Module, subscription } from "@zhida/platform";

type Deps = { notify: NotifyService; identity: Pick<IdentityService, "organisationByCode"> };

/** Changes to somebody's account are told to him, in case it was not him. */
export function accountNotices({ notify, identity }: Deps): Module {
  return {
    name: "account-notices",
    subscriptions: [
      subscription({
        name: "notices.credential-changed",
        event: CredentialChanged,
        handler: async (work, { data, time }) => {
          if (data.what === "passkey_removed") return;
          const isPassword = data.what === "password";
          await notify.send(work, {
            to: data.personId,
            template: isPassword ? "account.password-changed" : "account.passkey-added",
            params: isPassword ? { at: time } : { at: time, name: { zh: "新通行密钥", en: "new passkey" } },
            link: "/settings",
          });
        },
      }),
      subscription({
        name: "notices.signed-in-anew",
        event: SignedInAnew,
        handler: async (work, { data, time }) => {
          const { browser, system } = deviceOf(data.device);
          await notify.send(work, {
            to: data.personId,
            template: "account.new-sign-in",
            params: { at: time, device: `${browser} · ${system}` },
            link: "/settings",
          });
        },
      }),
      subscription({
        name: "notices.account-locked",
        event: AccountLocked,
        handler: async (work, { data, time }) => {
          await notify.send(work, {
            to: data.personId,
            template: "account.locked",
            params: { minutes: data.minutes },
            link: "/settings",
            // Whoever guesses all day long must not make the phone ring all day long.
            dedupeKey: `account-locked:${dateInChina(new Date(time))}`,
          });
        },
      }),
      subscription({
        name: "notices.position-changed",
        event: PositionChanged,
        handler: async (work, { data }) => {
          const organisation = (await identity.organisationByCode(work, data.organisationCode))?.name;
          await notify.send(work, {
            to: data.personId,
            template: data.roles.length > 0 ? "account.role-granted" : "account.role-revoked",
            params: { role: namesOf(data.roles), organisation: organisation ?? data.organisationCode },
            link: "/console",
          });
        },
      }),
    ],
  };
}

/** An office without roles has ended: all of them went. */
const namesOf = (roles: RoleCode[]) => ({
  zh: roles.map((role) => roleNames[role].zh).join("、") || "全部",
  en: roles.map((role) => roleNames[role].en).join(", ") || "all",
});
