import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { CaseDetail } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { DeadlineBadge } from "../../ui/deadline-badge.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useNow } from "../demo/demo-queries.ts";
import { RateHandling } from "../ratings/rate-handling.tsx";
import { Documents } from "../result/documents.tsx";
import { Page, Split } from "../shell/page.tsx";
import { CaseEvents } from "./case-events.tsx";
import { CaseHistory } from "./case-history.tsx";
import { caseQuery } from "./case-queries.ts";

/** A case of mine that is not an application in the portal: a rework, a case opened elsewhere. */
export function CasePage() {
  const { t } = useTranslation();
  const text = useText();
  const { id } = useParams({ from: "/signed-in/cases/$id" });
  const query = useQuery(caseQuery(id));
  return (
    <Page
      title={query.data ? text(query.data.case.title) : t("cases.case")}
      back={{ to: "/cases", label: t("cases.title") }}
      lead={query.data?.case.number}
    >
      <Loaded query={query}>{(detail) => <Detail detail={detail} />}</Loaded>
    </Page>
  );
}

function Detail({ detail }: { detail: CaseDetail }) {
  const text = useText();
  const now = useNow();
  const { case: found, documents } = detail;
  return (
    <Split aside={<CaseHistory caseId={found.id} />}>
      <Card>
        <div className="stack">
          <div className="row">
            <Tag tone={found.closedAt ? "jade" : "slate"}>{text(found.state.label)}</Tag>
            {!found.closedAt && (
              <DeadlineBadge dueAt={found.clock.dueAt} paused={found.clock.status === "paused"} now={now} />
            )}
          </div>
          <CaseEvents detail={detail} />
          <Documents documents={documents} />
        </div>
      </Card>
      {found.closedAt && <RateHandling caseId={found.id} />}
    </Split>
  );
}
