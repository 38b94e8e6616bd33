import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { startI18n } from "../i18n/start-i18n.ts";
import { applyAppearance } from "../ui/appearance.ts";
import "../ui/tokens.css";
import "../ui/base.css";
import "./console.css";
import { createQueryClient } from "../ui/query-client.ts";
import { createConsoleRouter, signInAgain } from "./router.tsx";
import { ConsoleTheme } from "./shell/console-theme.tsx";

applyAppearance();
const queryClient = createQueryClient(() => signInAgain(router, queryClient));
const router = createConsoleRouter(queryClient);
const texts = await startI18n("console");

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queryClient}>
        <ConsoleTheme>
          <Suspense>
            <RouterProvider router={router as never} />
          </Suspense>
        </ConsoleTheme>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
