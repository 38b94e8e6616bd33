import { Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { useSignOut } from "../../session/use-sign-out.ts";
import { Button } from "../../ui/button.tsx";
import { useGo } from "../navigation.tsx";
import { RoleNames } from "../parts/role-names.tsx";

/** Who one is here: name, organisation, office; and the way out. */
export function OfficeMenu() {
  const text = useText();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!me) return null;
  const [first] = me.positions;
  return (
    <Popover trigger="click" placement="bottomRight" open={isOpen} onOpenChange={setOpen} content={<Offices />}>
      <button type="button" className="office" aria-expanded={isOpen}>
        <strong>{me.name}</strong>
        {first && (
          <span className="office-place">
            {text(first.organisationName)} · <RoleNames roles={first.roles} />
          </span>
        )}
      </button>
    </Popover>
  );
}

function Offices() {
  const { t } = useTranslation();
  const text = useText();
  const me = useMe();
  const signOut = useSignOut();
  const go = useGo();
  const leave = (everywhere: boolean) =>
    signOut.mutate({ everywhere }, { onSuccess: () => go({ to: "/sign-in", replace: true }) });
  return (
    <div className="stack" style={{ minWidth: "15rem" }}>
      <ul className="stack">
        {me?.positions.map((position) => (
          <li key={position.organisationId}>
            <strong>{text(position.organisationName)}</strong>
            <br />
            <span className="quiet small">
              <RoleNames roles={position.roles} /> · {t("nav.reach", { division: position.division })}
            </span>
          </li>
        ))}
      </ul>
      <a href="/settings">{t("nav.settings")}</a>
      <div className="row">
        <Button size="small" busy={signOut.isPending} onClick={() => leave(false)}>
          {t("nav.signOut")}
        </Button>
        <Button size="small" look="quiet" disabled={signOut.isPending} onClick={() => leave(true)}>
          {t("nav.signOutEverywhere")}
        </Button>
      </div>
    </div>
  );
}
