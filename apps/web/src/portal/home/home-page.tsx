import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { useAppearance } from "../../ui/appearance.ts";
import { Card } from "../../ui/card.tsx";
import { LifeEventGrid } from "../services/life-event-grid.tsx";
import { Split } from "../shell/page.tsx";
import "../shell/page.css";
import { AroundYou } from "./around-you.tsx";
import { Found } from "./found.tsx";
import { Hero } from "./hero.tsx";
import { NewMessages } from "./new-messages.tsx";
import { OpenCases } from "./open-cases.tsx";
import { Popular } from "./popular.tsx";
import { VisitorWelcome } from "./visitor-welcome.tsx";

const ElderHome = lazy(async () => ({ default: (await import("./elder-home.tsx")).ElderHome }));

export function HomePage() {
  const { t } = useTranslation();
  const me = useMe();
  const [{ elder }] = useAppearance();
  const worksOutdoors = me?.permissions.includes("grid.work") ?? false;
  const audience = me?.subject.kind ?? "person";
  return (
    <>
      <Hero />
      <div className="page">
        {elder ? (
          <Suspense>
            <ElderHome />
          </Suspense>
        ) : (
          <Split
            aside={
              <>
                {me && <OpenCases />}
                {me && <NewMessages />}
                <Popular />
              </>
            }
          >
            {worksOutdoors && <AroundYou />}
            {me && <Found />}
            {me === null && <VisitorWelcome />}
            {!worksOutdoors && <AroundYou />}
            <Card title={t("home.lifeEvents")}>
              <LifeEventGrid audience={audience} />
            </Card>
          </Split>
        )}
      </div>
    </>
  );
}
