import { ConfigProvider, type ThemeConfig, theme as themes } from "antd";
import enGB from "antd/es/locale/en_GB";
import zhCN from "antd/es/locale/zh_CN";
import { type ReactNode, useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

/** Ant Design in the colours of tokens.css, in the reader's language. */
export function ConsoleTheme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation(undefined, { useSuspense: false });
  const dark = useSyncExternalStore(watchTheme, isDark);
  const theme = useMemo(() => themeOf(dark), [dark]);
  return (
    <ConfigProvider
      theme={theme}
      locale={i18n.language === "en" ? enGB : zhCN}
      button={{ autoInsertSpace: false }}
      virtual={false}
      getPopupContainer={popupPlace}
    >
      {children}
    </ConfigProvider>
  );
}

/** Lists that drop down belong to the page's main part, where a screen reader looks for them. */
const popupPlace = (): HTMLElement => document.getElementById("main") ?? document.body;

const root = document.documentElement;
const isDark = (): boolean => root.dataset.theme === "dark";

function watchTheme(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(root, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function themeOf(dark: boolean): ThemeConfig {
  const style = getComputedStyle(root);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    algorithm: dark ? themes.darkAlgorithm : themes.defaultAlgorithm,
    token: {
      colorPrimary: colour("action"),
      colorInfo: colour("slate"),
      colorSuccess: colour("jade"),
      colorWarning: colour("ochre"),
      colorError: colour("cinnabar"),
      colorLink: colour("jade"),
      colorTextBase: colour("ink"),
      colorBgBase: colour("surface"),
      colorBgLayout: colour("paper"),
      colorBgContainer: colour("surface"),
      colorBgElevated: colour("surface-raised"),
      colorBorder: colour("edge"),
      colorBorderSecondary: colour("line"),
      colorTextPlaceholder: colour("ink-faint"),
      colorTextDescription: colour("ink-faint"),
      borderRadius: 8,
      controlHeight: 34,
      fontSize: 14,
      fontFamily: colour("font-body"),
    },
  };
}
