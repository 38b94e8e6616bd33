import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import HeartFill from "antd-mobile-icons/es/HeartFill";
import HeartOutline from "antd-mobile-icons/es/HeartOutline";
import { useTranslation } from "react-i18next";
import { followIncident, unfollowIncident } from "../../../api/incidents.ts";
import { Button } from "../../../ui/button.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";

/** Followers are told of each step, as the reporter is. */
export function FollowButton({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation("reporting");
  const client = useQueryClient();
  const { id } = detail.incident;
  const change = useMutation({
    mutationFn: () => (detail.following ? unfollowIncident(id) : followIncident(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["incidents"] }),
  });
  const problem = useSentence(change.error);
  const Mark = detail.following ? HeartFill : HeartOutline;
  return (
    <>
      {change.isError && <Notice kind="error">{problem}</Notice>}
      <Button wide aria-pressed={detail.following} busy={change.isPending} onClick={() => change.mutate()}>
        <Mark aria-hidden="true" />
        {t(detail.following ? "incident.unfollow" : "incident.follow")}
      </Button>
    </>
  );
}
