import { useQuery } from "@tanstack/react-query";
import type { Site, StreamRule, TruckApproval } from "@zhida/gov-monitoring/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { useMe } from "../../../session/me-query.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { useAddress, useParam } from "../../navigation.tsx";
import { useCounty } from "../../organisations/use-division.ts";
import { dayInChina } from "../../parts/day-in-china.ts";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { approvalQuery, rulesQuery, sitesQuery } from "../monitoring-queries.ts";
import { blankDraft, draftOf, NEW_APPROVAL } from "./approval-draft.ts";
import { ApprovalEditor } from "./approval-editor.tsx";
import { ApprovalStateTag } from "./approval-state.tsx";

const Address = z.object({ from: z.uuid().optional().catch(undefined) });

/** One approval: trucks, sites, way, period and hours; a new one blank or after another. */
export function ApprovalPage() {
  const id = useParam("id");
  const division = useCounty() ?? "";
  const [{ from }] = useAddress(Address);
  const shown = id === NEW_APPROVAL ? from : id;
  const query = useQuery({ ...approvalQuery(division, shown ?? ""), enabled: shown !== undefined });
  if (shown === undefined) return <Shown key="new" division={division} />;
  return (
    <PageLoaded query={query}>
      {(approval) =>
        id === NEW_APPROVAL ? (
          <Shown key={`after ${approval.id}`} division={division} like={approval} />
        ) : (
          <Shown key={`${approval.id} ${approval.version}`} division={division} approval={approval} />
        )
      }
    </PageLoaded>
  );
}

type Props = { division: string; approval?: TruckApproval; like?: TruckApproval };

function Shown({ division, approval, like }: Props) {
  const { t } = useTranslation("monitoring");
  const today = dayInChina(useNow());
  const sites = useQuery(sitesQuery(division));
  const rules = useQuery(rulesQuery(division));
  const mayEdit = useMe()?.permissions.includes("incident.configure") ?? false;
  const isOpen = mayEdit && !approval?.withdrawn;
  const blank = blankDraft(today);
  const draft = approval
    ? draftOf(approval)
    : like
      ? { ...draftOf(like), number: "", validFrom: today, validTo: "" }
      : blank;
  return (
    <Page
      title={approval ? approval.number : t("approvals.add")}
      back={{ to: "/trucks", search: { part: "approvals" }, label: t("approvals.back") }}
      marks={approval && <ApprovalStateTag approval={approval} today={today} />}
      lead={t("approvals.lead")}
    >
      <Loaded query={sites}>
        {({ items }: { items: Site[] }) => (
          <ApprovalEditor
            division={division}
            approval={approval}
            start={draft}
            sites={items}
            rules={rules.data?.items.map(({ rule }): StreamRule => rule) ?? []}
            isOpen={isOpen}
          />
        )}
      </Loaded>
    </Page>
  );
}
