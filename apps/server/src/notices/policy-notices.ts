import type { IdentityService } from "@zhida/identity";
import { policyPublished, policyReturned, policySubmitted } from "@zhida/matching";
import type { NotifyService } from "@zhida/notify";
import { type LocalizedText, type Module, subscription } from "@zhida/platform";

type Deps = { notify: NotifyService; identity: Pick<IdentityService, "staffOf" | "staffIn"> };

/** Whoever may approve a draft learns that it waits; its author learns what became of it. */
export function policyNotices({ notify, identity }: Deps): Module {
  return {
    name: "policy-notices",
    subscriptions: [
      subscription({
        name: "notices.policy-submitted",
        event: policySubmitted,
        handler: async (work, { data }) => {
          const officers = await identity.staffIn(work, data.division, "policy_officer");
          const heads = await identity.staffOf(work, data.department, "department_head");
          const approvers = new Set([...officers, ...heads].map(({ id }) => id));
          for (const editor of data.editorIds) approvers.delete(editor);
          await notify.sendAll(work, [...approvers], {
            template: "work.policy-submitted",
            params: { policy: data.name, by: data.by, note: data.note ?? withoutNote },
            link: `/console/policies/${data.policy}?version=${data.version}`,
          });
        },
      }),
      subscription({
        name: "notices.policy-returned",
        event: policyReturned,
        handler: async (work, { data }) => {
          if (!data.authorId) return;
          await notify.send(work, {
            to: data.authorId,
            template: "work.policy-returned",
            params: { policy: data.name, by: data.by, reason: data.reason },
            link: `/console/policies/${data.policy}/draft`,
          });
        },
      }),
      subscription({
        name: "notices.policy-published",
        event: policyPublished,
        handler: async (work, { data }) => {
          if (!data.authorId) return;
          await notify.send(work, {
            to: data.authorId,
            template: "work.policy-published",
            params: { policy: data.name, by: data.approver ?? "", from: data.effectiveFrom },
            link: `/console/policies/${data.policy}?version=${data.version}`,
          });
        },
      }),
    ],
  };
}

const withoutNote: LocalizedText = { zh: "未填写", en: "none given" };
