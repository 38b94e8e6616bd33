import { useQuery } from "@tanstack/react-query";
import type { CaseDetail } from "@zhida/caseflow/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Tag } from "../../ui/tag.tsx";
import { useParam } from "../navigation.tsx";
import { ClockBadge } from "../parts/clock-badge.tsx";
import { Beside, Page } from "../parts/page.tsx";
import { PageLoaded } from "../parts/page-loaded.tsx";
import { outcomeTone } from "../work/outcome-tone.ts";
import { CaseActions } from "./case-actions.tsx";
import { CaseClockCard } from "./case-clock-card.tsx";
import { CaseDocuments } from "./case-documents.tsx";
import { CaseHistory } from "./case-history.tsx";
import { CasePeople } from "./case-people.tsx";
import { CaseProcess } from "./case-process.tsx";
import { caseQuery } from "./case-queries.ts";
import { CaseRatings } from "./case-ratings.tsx";
import { CaseRequest } from "./case-request.tsx";

export function CasePage() {
  const { t } = useTranslation();
  const id = useParam("id");
  const query = useQuery(caseQuery(id));
  return (
    <PageLoaded query={query}>
      {(detail) => (
        <Frame detail={detail} back={t("caseView.back")}>
          <Beside
            aside={
              <>
                <CaseActions detail={detail} />
                <CaseClockCard detail={detail} />
                <CasePeople detail={detail} />
                <CaseDocuments detail={detail} />
                <CaseRatings caseId={id} isClosed={detail.case.closedAt !== null} />
              </>
            }
          >
            <CaseRequest found={detail.case} />
            <CaseHistory id={id} />
          </Beside>
          <CaseProcess process={detail.case.process} state={detail.case.state.name} />
        </Frame>
      )}
    </PageLoaded>
  );
}

function Frame({ detail, back, children }: { detail: CaseDetail; back: string; children: ReactNode }) {
  const { t } = useTranslation();
  const text = useText();
  const now = useNow();
  const found = detail.case;
  return (
    <Page
      title={text(found.title)}
      back={{ to: "/work", label: back }}
      lead={<span className="mono">{found.number}</span>}
      marks={
        <>
          {found.outcome ? (
            <Tag tone={outcomeTone[found.outcome]}>{t(`outcome.${found.outcome}`)}</Tag>
          ) : (
            <Tag tone="slate">{text(found.state.label)}</Tag>
          )}
          <ClockBadge clock={found.clock} now={now} stepDueAt={detail.task?.dueAt} />
        </>
      }
    >
      {children}
    </Page>
  );
}
