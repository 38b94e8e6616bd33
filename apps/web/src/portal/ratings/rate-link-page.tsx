import { useMutation, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { getLinkedHandling, rateByLink } from "../../api/feedback.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { RatingForm } from "./rating-form.tsx";

/** Rating by a link from the counter or an SMS, without signing in. */
export function RateLinkPage() {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const { token } = useParams({ from: "/rate/$token" });
  const query = useQuery({ queryKey: ["rate-link", token], queryFn: () => getLinkedHandling(token) });
  const rate = useMutation({ mutationFn: (input: Parameters<typeof rateByLink>[1]) => rateByLink(token, input) });
  return (
    <Page title={t("rating.title")} narrow>
      <Loaded query={query}>
        {(handling) => {
          if (rate.isSuccess || handling.rated)
            return <Blank title={t("rating.thanks")} text={t("rating.thanksText")} />;
          if (!handling.open) return <Blank title={t("rating.over")} />;
          return (
            <Card title={text(handling.title)}>
              <p className="quiet">
                {text(handling.organisation.name)} · {date(handling.closedAt)}
              </p>
              <RatingForm busy={rate.isPending} error={rate.error} onRate={rate.mutate} />
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}
