import LeftOutlined from "@ant-design/icons/LeftOutlined";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, type Place } from "../navigation.tsx";
import "./page.css";

type Props = {
  title: string;
  hideTitle?: boolean;
  /** Beside the title: state, number. */
  marks?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: Place & { label: string };
  children: ReactNode;
};

/** One page: its one heading, its name in the window's title, the way back, what can be done. */
export function Page({ title, hideTitle, marks, lead, actions, back, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t("pageTitle", { title });
  }, [t, title]);
  return (
    <div className="console-page">
      <div className={hideTitle ? "visually-hidden" : "console-page-head"}>
        {back && (
          <Link to={back.to} params={back.params} search={back.search} className="console-page-back">
            <LeftOutlined aria-hidden="true" />
            {back.label}
          </Link>
        )}
        <div className="row row-apart">
          <div className="row">
            <h1>{title}</h1>
            {marks}
          </div>
          {actions && <div className="row">{actions}</div>}
        </div>
        {lead && <div className="quiet">{lead}</div>}
      </div>
      {children}
    </div>
  );
}

/** Main matter and, beside it on a wide screen, what belongs to it. */
export const Beside = ({ children, aside }: { children: ReactNode; aside: ReactNode }) => (
  <div className="beside">
    <div className="stack">{children}</div>
    <div className="stack">{aside}</div>
  </div>
);
