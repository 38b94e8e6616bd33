import type { Suspect } from "@zhida/gov-monitoring/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { SuspectEntry } from "./suspect-entry.tsx";
import "./suspect-list.css";

const SHOWN_AT_FIRST = 3;

/** Who may have caused it, the likeliest first, each with the grounds for and against. */
export function SuspectList({ suspects, unit }: { suspects: readonly Suspect[]; unit: string }) {
  const { t } = useTranslation("monitoring");
  const [isWhole, showWhole] = useState(false);
  const shown = isWhole ? suspects : suspects.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ol className="suspects">
        {shown.map((suspect, place) => (
          <SuspectEntry key={suspect.deviceId} suspect={suspect} rank={place + 1} unit={unit} />
        ))}
      </ol>
      {shown.length < suspects.length && (
        <Button size="small" look="quiet" onClick={() => showWhole(true)}>
          {t("suspect.others", { count: suspects.length - shown.length })}
        </Button>
      )}
    </>
  );
}
