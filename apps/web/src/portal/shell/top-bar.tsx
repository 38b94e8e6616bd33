import { Link } from "@tanstack/react-router";
import BellOutline from "antd-mobile-icons/es/BellOutline";
import GlobalOutline from "antd-mobile-icons/es/GlobalOutline";
import UserOutline from "antd-mobile-icons/es/UserOutline";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { useAppearance } from "../../ui/appearance.ts";
import { buttonClass } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { DemoEntry } from "../demo/demo-entry.tsx";
import { useUnread } from "../inbox/inbox-queries.ts";
import "./top-bar.css";
import { useSwitchLanguage } from "./use-switch-language.ts";

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <div className="top-bar-inner">
        <Link to="/" className="brand">
          <img src="/zhida.svg" alt="" width="32" height="32" />
          <span className="brand-name">{t("brand.name")}</span>
          <span className="brand-place">{t("brand.place")}</span>
        </Link>
        <TopNav />
        <Tools />
      </div>
    </header>
  );
}

function TopNav() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <nav className="top-nav" aria-label={t("nav.main")}>
      <Link to="/" activeOptions={{ exact: true }}>
        {t("nav.home")}
      </Link>
      <Link to="/services">{t("nav.services")}</Link>
      {!me && <Link to="/map">{t("home.around.map")}</Link>}
      {me && <Link to="/cases">{t("nav.cases")}</Link>}
      {me && <Link to="/benefits">{t("nav.benefits")}</Link>}
      {me && <Link to="/my-data">{t("nav.myData")}</Link>}
      <Link to="/board">{t("nav.board")}</Link>
    </nav>
  );
}

function Tools() {
  const { t } = useTranslation();
  const me = useMe();
  const unread = useUnread();
  const shown = unread > 99 ? "99+" : String(unread);
  const [{ elder }, change] = useAppearance();
  const switchLanguage = useSwitchLanguage();
  return (
    <div className="top-tools">
      <DemoEntry />
      <button type="button" className="elder-toggle" aria-pressed={elder} onClick={() => change({ elder: !elder })}>
        {t("nav.elder")}
      </button>
      <IconButton label={t("nav.otherLanguage")} onClick={() => void switchLanguage()}>
        <GlobalOutline aria-hidden="true" />
      </IconButton>
      {me && (
        <Link to="/inbox" className="icon-button top-link" aria-label={t("nav.inboxUnread", { count: unread, shown })}>
          <BellOutline aria-hidden="true" />
          {unread > 0 && (
            <span className="unread-dot" aria-hidden="true">
              {shown}
            </span>
          )}
        </Link>
      )}
      {me && (
        <Link to="/settings" className="icon-button top-link" aria-label={t("nav.me")}>
          <UserOutline aria-hidden="true" />
        </Link>
      )}
      {me === null && (
        <Link to="/sign-in" className={buttonClass({ look: "primary", size: "small" })}>
          {t("nav.signIn")}
        </Link>
      )}
    </div>
  );
}
