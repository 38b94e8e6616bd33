import BellOutlined from "@ant-design/icons/BellOutlined";
import GlobalOutlined from "@ant-design/icons/GlobalOutlined";
import MenuOutlined from "@ant-design/icons/MenuOutlined";
import MoonOutlined from "@ant-design/icons/MoonOutlined";
import SunOutlined from "@ant-design/icons/SunOutlined";
import { useTranslation } from "react-i18next";
import { useUnread } from "../../portal/inbox/inbox-queries.ts";
import { useSwitchLanguage } from "../../portal/shell/use-switch-language.ts";
import { useAppearance } from "../../ui/appearance.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Link } from "../navigation.tsx";
import { DemoClock } from "./demo-clock.tsx";
import { OfficeMenu } from "./office-menu.tsx";
import "./top-bar.css";

type Props = { isMenuOpen: boolean; onMenu: () => void };

export function TopBar({ isMenuOpen, onMenu }: Props) {
  const { t } = useTranslation();
  const unread = useUnread();
  const switchLanguage = useSwitchLanguage();
  return (
    <header className="desk-bar">
      <IconButton
        className="desk-bar-menu"
        label={t("nav.menu")}
        aria-expanded={isMenuOpen}
        aria-controls="console-nav"
        onClick={onMenu}
      >
        <MenuOutlined aria-hidden="true" />
      </IconButton>
      <Link to="/" className="desk-brand" aria-label={t("nav.home")}>
        <img src="/zhida.svg" alt="" width="28" height="28" />
        <span>{t("brand")}</span>
      </Link>
      <div className="desk-bar-tools">
        <DemoClock />
        <IconButton label={t("nav.otherLanguage")} onClick={() => void switchLanguage()}>
          <GlobalOutlined aria-hidden="true" />
        </IconButton>
        <ThemeButton />
        <Link to="/messages" className="icon-button desk-bell" aria-label={t("nav.messages", { count: unread })}>
          <BellOutlined aria-hidden="true" />
          {unread > 0 && (
            <span className="desk-bell-count" aria-hidden="true" data-count={unread > 99 ? "99+" : unread} />
          )}
        </Link>
        <OfficeMenu />
      </div>
    </header>
  );
}

function ThemeButton() {
  const { t } = useTranslation();
  const [{ theme }, change] = useAppearance();
  const isDark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  return (
    <IconButton
      label={t(isDark ? "nav.lightTheme" : "nav.darkTheme")}
      onClick={() => change({ theme: isDark ? "light" : "dark" })}
    >
      {isDark ? <SunOutlined aria-hidden="true" /> : <MoonOutlined aria-hidden="true" />}
    </IconButton>
  );
}
