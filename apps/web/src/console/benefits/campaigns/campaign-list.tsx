import { useInfiniteQuery } from "@tanstack/react-query";
import type { Campaign } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Link } from "../../navigation.tsx";
import { Listing } from "../../parts/listing.tsx";
import { campaignsQuery, LOOK_EVERY_MS } from "../benefit-queries.ts";
import { CampaignProgress } from "./campaign-progress.tsx";
import { CampaignStateTag } from "./campaign-state-tag.tsx";

const isUnderWay = ({ state }: Campaign) => state === "queued" || state === "running";

/** Versions being brought to everybody, newest first; of one policy or of all. Moves while one is under way. */
export function CampaignList({ policy }: { policy?: string }) {
  const { t } = useTranslation("benefits");
  const text = useText();
  const now = useNow();
  const { time, money } = useFormats();
  const query = useInfiniteQuery({
    ...campaignsQuery(policy),
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isUnderWay)) ? LOOK_EVERY_MS : false,
  });
  return (
    <Listing
      query={query}
      caption={t("part.campaigns")}
      rowKey={({ id }) => id}
      empty={{ title: t("campaign.empty"), text: t("campaign.emptyText") }}
      columns={[
        {
          key: "what",
          title: t("campaign.what"),
          cell: (campaign) => (
            <>
              {policy ? (
                t("campaign.version", { version: campaign.version })
              ) : (
                <Link to="/benefits/$code" params={{ code: campaign.policy }} search={{ part: "campaigns" }}>
                  {text(campaign.name)}
                </Link>
              )}
              <br />
              <span className="quiet small">
                {!policy && `${t("campaign.version", { version: campaign.version })} · `}
                {campaign.approver
                  ? t("campaign.by", { author: campaign.author ?? t("none"), approver: campaign.approver })
                  : t("campaign.shipped")}
              </span>
            </>
          ),
        },
        {
          key: "state",
          title: t("campaign.state"),
          tight: true,
          cell: ({ state }) => <CampaignStateTag state={state} />,
        },
        {
          key: "progress",
          title: t("campaign.progress"),
          cell: (campaign) => <CampaignProgress campaign={campaign} />,
        },
        {
          key: "money",
          title: t("campaign.money"),
          end: true,
          tight: true,
          cell: ({ progress }) => (progress.moneyFen > 0 ? money(progress.moneyFen) : t("none")),
        },
        {
          key: "at",
          title: t("campaign.at"),
          tight: true,
          roomy: true,
          cell: ({ createdAt, finishedAt }) => time(finishedAt ?? createdAt, now),
        },
      ]}
    />
  );
}
