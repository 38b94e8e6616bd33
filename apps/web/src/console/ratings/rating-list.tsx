import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { LEVEL_NAMES, type Level, type RatingRow } from "@zhida/feedback/contract";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { Stars } from "../../ui/stars.tsx";
import { Tag } from "../../ui/tag.tsx";
import { getRatingRules, listRatings } from "../api/feedback.ts";
import { AppealDialog } from "../appeals/appeal-dialog.tsx";
import { AppealStateTag } from "../appeals/appeal-state-tag.tsx";
import { Link } from "../navigation.tsx";
import { Listing } from "../parts/listing.tsx";

const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];

/** Every rating of one's organisation, or of the division for supervisors. */
export function RatingList({ organisation }: { organisation: string | undefined }) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const { time } = useFormats();
  const [level, setLevel] = useState<Level>();
  const [appealing, appeal] = useState<RatingRow>();
  const mayAppeal = useMe()?.permissions.includes("rating.appeal") ?? false;
  const query = useInfiniteQuery(
    pagesOf(["rating", "list", organisation, level], (cursor) => listRatings({ organisation, level, cursor })),
  );
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label={t("ratings.level")}
          placeholder={t("ratings.anyLevel")}
          style={{ width: "12rem" }}
          allowClear
          options={LEVELS.map((value) => ({ value, label: text(LEVEL_NAMES[value]) }))}
          value={level}
          onChange={setLevel}
        />
      </div>
      <Listing
        query={query}
        caption={t("ratings.part.list")}
        rowKey={(rating) => rating.id}
        empty={{ title: t("ratings.none"), text: t("ratings.noneText") }}
        columns={[
          { key: "level", tight: true, title: t("ratings.level"), cell: (rating) => <Stars level={rating.level} /> },
          {
            key: "what",
            title: t("ratings.what"),
            cell: (rating) => (
              <>
                <Link to="/cases/$id" params={{ id: rating.caseId }}>
                  {text(rating.title)}
                </Link>
                <br />
                <span className="quiet small">
                  {text(rating.organisation.name)} · {rating.ratedBy}
                </span>
              </>
            ),
          },
          {
            key: "comment",
            title: t("ratings.comment"),
            cell: (rating) => (
              <>
                <Reasons codes={rating.reasons} />
                {rating.comment && <p>{rating.comment}</p>}
              </>
            ),
          },
          { key: "at", tight: true, title: t("ratings.at"), roomy: true, cell: (rating) => time(rating.ratedAt, now) },
          {
            key: "after",
            title: t("ratings.after"),
            cell: (rating) => (
              <div className="row">
                {rating.state === "excluded" && <Tag>{t("ratings.isExcluded")}</Tag>}
                {rating.reworkId && (
                  <Link to="/reworks/$id" params={{ id: rating.reworkId }}>
                    {t("ratings.rework")}
                  </Link>
                )}
                {rating.appeal && <AppealStateTag state={rating.appeal} />}
                {mayAppeal && rating.appealable && (
                  <Button size="small" look="quiet" onClick={() => appeal(rating)}>
                    {t("ratings.appeal")}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {appealing && <AppealDialog rating={appealing} onClose={() => appeal(undefined)} />}
    </div>
  );
}

function Reasons({ codes }: { codes: readonly string[] }) {
  const text = useText();
  const { data } = useQuery({ queryKey: ["rating", "rules"], queryFn: getRatingRules, staleTime: Infinity });
  return codes.map((code) => {
    const reason = data?.reasons.find((each) => each.code === code);
    return <Tag key={code}>{reason ? text(reason.label) : code}</Tag>;
  });
}
