import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { OfflineBanner } from "../../ui/offline-banner.tsx";
import { SkipLink } from "../../ui/skip-link.tsx";
import { Toasts } from "../../ui/toast.tsx";
import { useLiveInbox } from "../inbox/use-live-inbox.ts";
import { useOutdoors } from "../offline/outdoors.ts";
import { TabBar } from "./tab-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import "./shell.css";

const StartOutbox = lazy(async () => ({ default: (await import("../outbox/start-outbox.tsx")).StartOutbox }));

/** What stands around every page. */
export function Shell() {
  const { t } = useTranslation();
  const main = useFocusOnNewPage();
  const outdoors = useOutdoors();
  useLiveInbox();
  return (
    <>
      <SkipLink />
      <div className="shell">
        <div>
          <OfflineBanner />
          <TopBar />
        </div>
        <main id="main" className="shell-main" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
        <footer className="shell-foot">
          <span>{t("footer.operator")}</span>
          <Link to="/board">{t("nav.board")}</Link>
          <Link to="/verify">{t("nav.verify")}</Link>
          <a href="tel:12345">{t("footer.hotline")}</a>
        </footer>
      </div>
      <TabBar />
      <Toasts />
      {outdoors && (
        <Suspense>
          <StartOutbox />
        </Suspense>
      )}
    </>
  );
}

/** A screen reader begins to read at the new page, not where the old link was. */
function useFocusOnNewPage() {
  const ref = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) ref.current?.focus({ preventScroll: true });
    first.current = pathname === undefined;
  }, [pathname]);
  return ref;
}
