import { Link } from "@tanstack/react-router";
import AppOutline from "antd-mobile-icons/es/AppOutline";
import FileOutline from "antd-mobile-icons/es/FileOutline";
import MessageOutline from "antd-mobile-icons/es/MessageOutline";
import SearchOutline from "antd-mobile-icons/es/SearchOutline";
import UserOutline from "antd-mobile-icons/es/UserOutline";
import { useTranslation } from "react-i18next";
import { useUnread } from "../inbox/inbox-queries.ts";
import "./tab-bar.css";

/** The five places of the phone, under the thumb. */
export function TabBar() {
  const { t } = useTranslation();
  const unread = useUnread();
  return (
    <nav className="tab-bar" aria-label={t("nav.tabs")}>
      <Link to="/" activeOptions={{ exact: true }}>
        <AppOutline aria-hidden="true" />
        {t("nav.home")}
      </Link>
      <Link to="/services">
        <SearchOutline aria-hidden="true" />
        {t("nav.services")}
      </Link>
      <Link to="/cases">
        <FileOutline aria-hidden="true" />
        {t("nav.cases")}
      </Link>
      <Link to="/inbox">
        <span className="tab-bar-icon">
          <MessageOutline aria-hidden="true" />
          {unread > 0 && <span className="unread-dot">{unread > 99 ? "99+" : unread}</span>}
        </span>
        {t("nav.inbox")}
      </Link>
      <Link to="/settings">
        <UserOutline aria-hidden="true" />
        {t("nav.me")}
      </Link>
    </nav>
  );
}
