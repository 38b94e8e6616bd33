import ClockCircleOutlined from "@ant-design/icons/ClockCircleOutlined";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { demoQuery } from "../../portal/demo/demo-queries.ts";

const DemoPanel = lazy(async () => ({ default: (await import("./demo-panel.tsx")).DemoPanel }));

/** What day it is in the demo county, and the way to move on; a real county's console does not have it. */
export function DemoClock() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { data } = useQuery(demoQuery);
  const [isOpen, setOpen] = useState(false);
  if (!data?.enabled) return null;
  return (
    <>
      <button
        type="button"
        className="desk-clock"
        onClick={() => setOpen(true)}
        aria-label={t("demo.clock", { date: date(data.now) })}
      >
        <ClockCircleOutlined aria-hidden="true" />
        <span className="desk-clock-text">{t("demo.clock", { date: date(data.now) })}</span>
      </button>
      {isOpen && (
        <Suspense>
          <DemoPanel onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
