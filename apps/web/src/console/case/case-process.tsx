import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Link } from "../navigation.tsx";
import { drawingQuery } from "./case-queries.ts";

const ProcessDrawing = lazy(async () => ({
  default: (await import("../process-drawing/process-drawing.tsx")).ProcessDrawing,
}));

/** The process as it is drawn from its own definition, with the step where the case stands now. */
export function CaseProcess({ process, state }: { process: { code: string; version: number }; state: string }) {
  const { t } = useTranslation();
  const query = useQuery(drawingQuery(process.code, process.version));
  return (
    <Card
      title={t("caseView.process")}
      more={
        <Link to="/processes/$code" params={{ code: process.code }} search={{ version: process.version }}>
          {t("caseView.processVersion", { version: process.version })}
        </Link>
      }
    >
      <Loaded query={query}>
        {(drawing) => (
          <Suspense fallback={<Skeleton lines={6} />}>
            <ProcessDrawing drawing={drawing} current={state} />
          </Suspense>
        )}
      </Loaded>
    </Card>
  );
}
