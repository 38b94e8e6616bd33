import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { startI18n } from "../i18n/start-i18n.ts";
import { meQuery } from "../session/me-query.ts";
import "../ui/tokens.css";
import "../ui/base.css";
import { createQueryClient } from "../ui/query-client.ts";
import { applyScreenMode } from "./shell/screen-mode.ts";
import { ScreenPage } from "./shell/screen-page.tsx";
import "./screen.css";

applyScreenMode();
const queryClient = createQueryClient(() => queryClient.setQueryData(meQuery.queryKey, null));
const texts = await startI18n("screen");

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <ScreenPage />
        </Suspense>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
