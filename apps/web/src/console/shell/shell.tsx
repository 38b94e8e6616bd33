import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useLiveInbox } from "../../portal/inbox/use-live-inbox.ts";
import { OfflineBanner } from "../../ui/offline-banner.tsx";
import { SkipLink } from "../../ui/skip-link.tsx";
import { Toasts } from "../../ui/toast.tsx";
import { SideNav } from "./side-nav.tsx";
import { TopBar } from "./top-bar.tsx";
import "./shell.css";

/** What stands around every page: who one is on the top, where one may go on the side. */
export function Shell() {
  const { main, pathname } = useFocusOnNewPage();
  const [menuOpenAt, setMenuOpenAt] = useState<string>();
  const isMenuOpen = menuOpenAt !== undefined && menuOpenAt === pathname;
  useLiveInbox();
  return (
    <div className="console desk">
      <SkipLink />
      <div className="desk-head">
        <OfflineBanner />
        <TopBar isMenuOpen={isMenuOpen} onMenu={() => setMenuOpenAt(isMenuOpen ? undefined : pathname)} />
      </div>
      <SideNav isOpen={isMenuOpen} />
      <main id="main" className="desk-main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Toasts />
    </div>
  );
}

/** A screen reader begins to read at the new page, not where the old link was. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return { main, pathname };
}
