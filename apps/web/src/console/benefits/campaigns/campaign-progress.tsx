import type { Campaign } from "@zhida/gov-benefits/contract";
import { Progress } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";

const COUNTS = ["granted", "offered", "kept", "stopped", "notified"] as const;

/** How far a campaign is, and what came of it so far. */
export function CampaignProgress({ campaign: { name, progress, state } }: { campaign: Campaign }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const { done, total } = progress;
  const isUnderWay = state === "running" || state === "held";
  return (
    <div>
      {isUnderWay && total !== null && (
        <Progress
          percent={total === 0 ? 100 : Math.floor((done / total) * 100)}
          size="small"
          strokeColor={state === "held" ? "var(--cinnabar)" : "var(--jade)"}
          aria-label={t("campaign.progressOf", { name: text(name) })}
        />
      )}
      <span className="small">
        {total !== null && isUnderWay && (
          <>
            {t("campaign.done", { done: done.toLocaleString(), total: total.toLocaleString() })}
            <br />
          </>
        )}
        {COUNTS.filter((each) => progress[each] > 0)
          .map((each) => t(`campaign.count.${each}`, { people: progress[each].toLocaleString() }))
          .join(" · ") || t("none")}
      </span>
    </div>
  );
}
