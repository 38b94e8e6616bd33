import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Handling } from "@zhida/feedback/contract";
import { useTranslation } from "react-i18next";
import { rateCase } from "../../api/feedback.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { Card } from "../../ui/card.tsx";
import { toast } from "../../ui/toast.tsx";
import { GivenRating } from "./given-rating.tsx";
import { RatingForm } from "./rating-form.tsx";
import { handlingsOfCaseQuery } from "./rating-queries.ts";

/** The newest handling of a case: to be rated, or as it was rated. Nothing while there is none. */
export function RateHandling({ caseId }: { caseId: string }) {
  const { data } = useQuery(handlingsOfCaseQuery(caseId));
  const handlings = [...(data?.items ?? [])].sort((a, b) => b.round - a.round);
  return handlings.map((handling) => <HandlingCard key={handling.id} handling={handling} />);
}

function HandlingCard({ handling }: { handling: Handling }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const rate = useRate();
  if (handling.rating) {
    return (
      <Card title={t(handling.round === 0 ? "rating.given" : "rating.givenAgain")}>
        <GivenRating rating={handling.rating} />
      </Card>
    );
  }
  if (!handling.open) return null;
  return (
    <Card
      title={t(handling.round === 0 ? "rating.title" : "rating.titleAgain")}
      more={<span className="quiet small">{t("rating.until", { date: date(handling.rateUntil) })}</span>}
    >
      <RatingForm
        busy={rate.isPending}
        error={rate.error}
        onRate={(input) => rate.mutate({ ...input, caseId: handling.caseId })}
      />
    </Card>
  );
}

function useRate() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: rateCase,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["handlings"] });
      toast(t("rating.thanks"));
    },
  });
}
