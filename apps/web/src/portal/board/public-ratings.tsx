import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listPublicRatings } from "../../api/feedback.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stars } from "../../ui/stars.tsx";

type Props = { division: string; organisation?: string };

/** What people wrote, names masked, and what the departments answered. */
export function PublicRatings({ division, organisation }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const query = useInfiniteQuery({
    queryKey: ["board", "ratings", division, organisation],
    queryFn: ({ pageParam }) => listPublicRatings({ division, organisation, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <Card title={t("board.comments")}>
      <Loaded query={query}>
        {({ pages }) => (
          <>
            {pages[0]?.items.length === 0 && <p className="quiet">{t("board.noComments")}</p>}
            <ul>
              {pages.flatMap((page, number) =>
                page.items.map((rating, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: public ratings carry nothing that identifies them
                  <li key={`${number}-${index}`} className="comment">
                    <span className="row row-apart">
                      <Stars level={rating.level} />
                      <span className="quiet small">
                        {rating.name} · {date(rating.ratedOn)}
                      </span>
                    </span>
                    <span className="small">
                      {text(rating.title)} · {text(rating.organisation.name)}
                    </span>
                    {rating.comment && <q>{rating.comment}</q>}
                    {rating.reply && <Notice>{rating.reply}</Notice>}
                  </li>
                )),
              )}
            </ul>
            <MoreButton query={query} />
          </>
        )}
      </Loaded>
    </Card>
  );
}
