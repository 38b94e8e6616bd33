import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { BatchDialog } from "./batch-dialog.tsx";
import type { QueuePart } from "./queue-parts.ts";
import type { BatchKind } from "./run-batch.ts";

type Props = { part: Exclude<QueuePart, "soon">; ids: readonly string[]; onDone: () => void };

const offered: Record<Props["part"], readonly BatchKind[]> = {
  dispatch: ["suggested", "merge", "reject"],
  verify: ["confirm"],
  overdue: ["supervise"],
  supervised: ["supervise"],
};

/** What can be done with all that are ticked. */
export function BatchBar({ part, ids, onDone }: Props) {
  const { t } = useTranslation("command");
  const [kind, choose] = useState<BatchKind>();
  return (
    <Notice>
      <div className="row row-apart">
        <span>{t("batch.ticked", { count: ids.length })}</span>
        <span className="row">
          {offered[part].map((each) => (
            <Button key={each} size="small" disabled={each === "merge" && ids.length < 2} onClick={() => choose(each)}>
              {t(`batch.kind.${each}`)}
            </Button>
          ))}
          <Button size="small" look="quiet" onClick={onDone}>
            {t("batch.clear")}
          </Button>
        </span>
      </div>
      {kind && <BatchDialog kind={kind} ids={ids} onClose={() => choose(undefined)} onDone={onDone} />}
    </Notice>
  );
}
