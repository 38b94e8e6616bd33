import { Link } from "@tanstack/react-router";
import CameraOutline from "antd-mobile-icons/es/CameraOutline";
import FileOutline from "antd-mobile-icons/es/FileOutline";
import MessageOutline from "antd-mobile-icons/es/MessageOutline";
import PhoneFill from "antd-mobile-icons/es/PhoneFill";
import SearchOutline from "antd-mobile-icons/es/SearchOutline";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import "./elder-home.css";
import { Found } from "./found.tsx";

/** The home of the elder mode: what was found, and five large doors. */
export function ElderHome() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      {me && <Found />}
      <nav className="elder-choices" aria-label={t("home.elder.choices")}>
        <Link to="/services">
          <SearchOutline aria-hidden="true" />
          {t("home.elder.services")}
        </Link>
        <Link to="/cases">
          <FileOutline aria-hidden="true" />
          {t("home.elder.cases")}
        </Link>
        <Link to="/report">
          <CameraOutline aria-hidden="true" />
          {t("home.around.reportText")}
        </Link>
        <Link to="/inbox">
          <MessageOutline aria-hidden="true" />
          {t("home.elder.inbox")}
        </Link>
        <a href="tel:12345">
          <PhoneFill aria-hidden="true" />
          {t("home.elder.call")}
        </a>
      </nav>
    </>
  );
}
