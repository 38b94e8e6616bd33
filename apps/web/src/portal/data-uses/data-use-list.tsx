import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DataUse } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { useNow } from "../demo/demo-queries.ts";
import { dataUsesQuery } from "./data-queries.ts";
import { DataUseRow } from "./data-use-row.tsx";
import { groupUses, type UseGroup } from "./group-uses.ts";
import { StandingUses } from "./standing-uses.tsx";

export function DataUseList() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(dataUsesQuery);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const groups = groupUses(pages.flatMap((page) => page.items));
        return (
          <>
            <StandingUses />
            {groups.length === 0 && <Blank title={t("myData.noUsesTitle")} text={t("myData.noUsesText")} />}
            {groups.map((group) => (
              <UseGroupCard key={group.key} group={group} />
            ))}
            <MoreButton query={query} />
          </>
        );
      }}
    </Loaded>
  );
}

/** One matter: who asked and why, then registry by registry what was read. */
function UseGroupCard({ group }: { group: UseGroup }) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  const now = useNow();
  const first = group.uses[0]!;
  return (
    <Card oneOfMany title={text(first.purpose.name)} more={<span className="quiet small">{time(first.at, now)}</span>}>
      <p className="quiet small">
        {text(first.consumer.name)} · {whoOf(first, t)}
        {first.caseRef && (
          <>
            {" · "}
            <CaseLink caseRef={first.caseRef} />
          </>
        )}
      </p>
      {first.legalBasis && <p className="small">{t("myData.basis", { basis: text(first.legalBasis) })}</p>}
      <ul>
        {group.uses.map((use) => (
          <DataUseRow key={use.id} use={use}>
            {use.outcome !== "found" && <span className="quiet small">{t(`myData.outcome.${use.outcome}`)}</span>}
          </DataUseRow>
        ))}
      </ul>
    </Card>
  );
}

/** An application opened here is named by its id, a case by its number. */
function CaseLink({ caseRef }: { caseRef: string }) {
  const { t } = useTranslation();
  if (!z.uuid().safeParse(caseRef).success) return caseRef;
  return (
    <Link to="/applications/$id" params={{ id: caseRef }}>
      {t("myData.openCase")}
    </Link>
  );
}

function whoOf({ actor }: DataUse, t: (key: string) => string): string {
  if (!actor) return t("myData.machine");
  if (actor.self) return t("myData.self");
  return [actor.organisation, actor.name].filter(Boolean).join(" ");
}
