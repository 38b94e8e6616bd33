import { Link, type LinkProps } from "@tanstack/react-router";
import LeftOutline from "antd-mobile-icons/es/LeftOutline";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import "./page.css";

type Props = {
  title: string;
  hideTitle?: boolean;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { to: LinkProps["to"]; params?: LinkProps["params"]; label: string };
  narrow?: boolean;
  children: ReactNode;
};

/** One page: its one heading, its name in the window's title, the way back. */
export function Page({ title, hideTitle, lead, actions, back, narrow, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t("pageTitle", { title });
  }, [t, title]);
  return (
    <div className={`page${narrow ? " page-narrow" : ""}`}>
      <div className={hideTitle ? "visually-hidden" : "page-head"}>
        {back && (
          <Link to={back.to} params={back.params as never} className="page-back">
            <LeftOutline aria-hidden="true" />
            {back.label}
          </Link>
        )}
        <div className="page-title">
          <h1>{title}</h1>
          {actions}
        </div>
        {lead && <div className="quiet">{lead}</div>}
      </div>
      {children}
    </div>
  );
}

/** Main matter and, beside it on a wide screen, what belongs to it. */
export const Split = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <div className="page-split">
    <div className="stack">{children}</div>
    <div className="stack page-aside">{aside}</div>
  </div>
);
