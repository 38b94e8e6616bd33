import { useMutation, useQuery } from "@tanstack/react-query";
import QRCode from "qrcode";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { issueRatingLink } from "../api/feedback.ts";

/** A code for the person's phone: he rates without signing in. */
export function RatingLinkButton({ handlingId }: { handlingId: string }) {
  const { t } = useTranslation();
  const issue = useMutation({ mutationFn: () => issueRatingLink(handlingId) });
  const problem = useSentence(issue.error);
  const address = issue.data && new URL(issue.data.path, location.origin).href;
  const { data: picture } = useQuery({
    queryKey: ["rating", "qr", address],
    queryFn: () => QRCode.toDataURL(address!, { margin: 1, width: 320 }),
    enabled: address !== undefined,
    staleTime: Infinity,
  });
  if (picture) {
    return (
      <figure>
        <img src={picture} alt={t("caseView.ratingCodeAlt")} width="160" height="160" />
        <figcaption className="quiet small">{t("caseView.ratingCodeHint")}</figcaption>
      </figure>
    );
  }
  return (
    <>
      {issue.isError && <Notice kind="error">{problem}</Notice>}
      <Button size="small" busy={issue.isPending} onClick={() => issue.mutate()}>
        {t("caseView.ratingCode")}
      </Button>
    </>
  );
}
