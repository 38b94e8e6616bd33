import { Link } from "@tanstack/react-router";
import RightOutline from "antd-mobile-icons/es/RightOutline";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Page } from "../shell/page.tsx";
import { ActingFor } from "./acting-for.tsx";
import { AppearanceSettings } from "./appearance-settings.tsx";
import { NoticePreferences } from "./notice-preferences.tsx";
import { PasskeySettings } from "./passkey-settings.tsx";
import { PasswordSettings } from "./password-settings.tsx";
import { SessionSettings } from "./session-settings.tsx";
import "./settings-page.css";

/** Me: whom I act for, how it looks, how I am told, how I sign in. */
export function SettingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Page title={t("settings.title")} narrow>
      {me && <ActingFor me={me} />}
      {me && <MyPages />}
      {me === null && (
        <Card>
          <Link to="/sign-in" className={buttonClass({ look: "primary", wide: true })}>
            {t("nav.signIn")}
          </Link>
        </Card>
      )}
      <AppearanceSettings />
      {me && (
        <>
          <NoticePreferences />
          <PasskeySettings />
          <PasswordSettings me={me} />
          <SessionSettings />
        </>
      )}
    </Page>
  );
}

const pages = [
  ["/cases", "cases.title"],
  ["/benefits", "nav.myBenefits"],
  ["/entitlements", "nav.entitlements"],
  ["/my-data", "myData.title"],
  ["/ratings", "rating.mine"],
] as const;

function MyPages() {
  const { t } = useTranslation();
  return (
    <Card flush>
      <ul>
        {pages.map(([to, key]) => (
          <li key={to}>
            <Link to={to} className="settings-link">
              {t(key)}
              <RightOutline aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
