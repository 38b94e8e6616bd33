import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../session/me-query.ts";
import { Blank } from "../../ui/blank.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Screen } from "./screen.tsx";

const SignIn = lazy(() => import("./screen-sign-in.tsx"));

/** Whoever may see the screen sees it; others are told, visitors sign in first. */
export function ScreenPage() {
  const { t, i18n } = useTranslation();
  const me = useQuery(meQuery);
  if (me.isPending)
    return (
      <p className="screen-bare quiet" role="status">
        {t("loading")}
      </p>
    );
  if (me.isError)
    return (
      <main className="screen-bare">
        <Failure error={me.error} retry={() => void me.refetch()} />
      </main>
    );
  if (me.data === null) {
    return (
      <Suspense
        fallback={
          <p className="screen-bare quiet" role="status">
            {t("loading")}
          </p>
        }
      >
        <SignIn texts={i18n} />
      </Suspense>
    );
  }
  if (!me.data.permissions.includes("screen.view")) {
    return (
      <main className="screen-bare">
        <h1 className="visually-hidden">{t("title")}</h1>
        <Blank title={t("forbidden.title")} text={t("forbidden.text")}>
          <a href="/console">{t("forbidden.toConsole")}</a>
        </Blank>
      </main>
    );
  }
  return <Screen me={me.data} />;
}
