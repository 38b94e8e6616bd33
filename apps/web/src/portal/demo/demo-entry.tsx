import { useQuery } from "@tanstack/react-query";
import ClockCircleOutline from "antd-mobile-icons/es/ClockCircleOutline";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { demoQuery } from "./demo-queries.ts";
import "./demo-entry.css";

const DemoSheet = lazy(async () => ({ default: (await import("./demo-sheet.tsx")).DemoSheet }));

/** The way to the demo's clock; on a real county's platform it is not there. */
export function DemoEntry() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { data } = useQuery(demoQuery);
  const [open, setOpen] = useState(false);
  if (!data?.enabled) return null;
  return (
    <div className="no-print">
      <button type="button" className="demo-entry" onClick={() => setOpen(true)}>
        <ClockCircleOutline aria-hidden="true" />
        <span className="demo-entry-text">{t("demo.entry", { date: date(data.now) })}</span>
      </button>
      {open && (
        <Suspense>
          <DemoSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
