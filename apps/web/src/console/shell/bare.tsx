import { Outlet } from "@tanstack/react-router";
import { OfflineBanner } from "../../ui/offline-banner.tsx";
import { Toasts } from "../../ui/toast.tsx";
import "./bare.css";

/** Around the pages for those who are not signed in yet. */
export const Bare = () => (
  <div className="console bare">
    <OfflineBanner />
    <main id="main" className="bare-main">
      <Outlet />
    </main>
    <Toasts />
  </div>
);
