import type { LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { Blank } from "../../ui/blank.tsx";
import { useOfflineShell } from "../offline/use-offline-shell.ts";
import { Page } from "../shell/page.tsx";
import "./grid-page.css";

type Props = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { to: LinkProps["to"]; label: string };
  children: ReactNode;
};

/** A page of grid work: for grid workers alone, and kept on their phone. */
export function GridPage({ children, ...page }: Props) {
  const { t } = useTranslation("grid");
  const me = useMe();
  useOfflineShell();
  const isWorker = me?.permissions.includes("grid.work");
  return (
    <Page narrow {...page}>
      {isWorker ? <div className="grid-work">{children}</div> : <Blank title={t("onlyTitle")} text={t("onlyText")} />}
    </Page>
  );
}
