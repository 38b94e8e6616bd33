import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { drawingQuery } from "../../case/case-queries.ts";
import { SelectField } from "../../parts/select-field.tsx";
import { processesQuery } from "../../processes/process-queries.ts";
import { PaymentCard } from "./payment-card.tsx";
import { useProblemAt } from "./problems.tsx";
import type { SectionProps } from "./section.ts";

const ProcessDrawing = lazy(async () => ({
  default: (await import("../../process-drawing/process-drawing.tsx")).ProcessDrawing,
}));

/** Which way the department goes with a case, and what is paid in the end. */
export function ProcessSection({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useQuery(processesQuery);
  const drawing = useQuery({ ...drawingQuery(item.process), enabled: item.process !== "" });
  const published = (data?.items ?? []).filter((each) => each.state === "published");
  const newest = [...new Map(published.map((each) => [each.code, each])).values()];
  const options = newest.map((each) => ({ value: each.code, label: `${text(each.name)} (${each.code})` }));
  const problem = useProblemAt("/process");
  const instantProblem = useProblemAt("/instantProcess");
  const chosen = newest.find((each) => each.code === item.process);
  return (
    <>
      <Card title={t("editor.process")}>
        <div className="stack">
          <SelectField
            label={t("editor.departmentProcess")}
            hint={chosen && text(chosen.description)}
            error={problem}
            options={options}
            value={item.process}
            onChange={(process) =>
              edit((next) => {
                next.process = process;
              })
            }
          />
          {item.rule.mode === "automatic" && (
            <SelectField
              label={t("editor.instantProcess")}
              error={instantProblem}
              options={options}
              value={item.instantProcess}
              onChange={(process) =>
                edit((next) => {
                  next.instantProcess = process;
                })
              }
            />
          )}
          <Loaded query={drawing}>
            {(drawn) => (
              <Suspense fallback={<Skeleton lines={6} />}>
                <ProcessDrawing drawing={drawn} />
              </Suspense>
            )}
          </Loaded>
        </div>
      </Card>
      <PaymentCard item={item} edit={edit} />
    </>
  );
}
