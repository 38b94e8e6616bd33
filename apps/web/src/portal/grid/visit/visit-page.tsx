import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { CARE_NAMES, type Care } from "@zhida/gov-grid/contract";
import PhoneFill from "antd-mobile-icons/es/PhoneFill";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Blank } from "../../../ui/blank.tsx";
import { buttonClass } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { GridPage } from "../grid-page.tsx";
import { careQuery, todayQuery, visitFormsQuery, visitsDueQuery } from "../grid-queries.ts";
import { VisitForm } from "./visit-form.tsx";

/** One person or place of care: who it is, and today's visit. */
export function VisitPage() {
  const { t } = useTranslation("grid");
  const text = useText();
  const { date } = useFormats();
  const { id } = useParams({ from: "/signed-in/grid/care/$id" });
  const { care, looked } = useCare(id);
  const forms = useQuery(visitFormsQuery);
  return (
    <GridPage title={care?.name ?? t("visit.title")} back={{ to: "/grid/care", label: t("care.title") }}>
      {!care && looked && <Blank title={t("visit.missing")} text={t("visit.missingText")} />}
      {care && (
        <>
          <Card>
            <div className="stack">
              <div className="row">
                <Tag>{text(CARE_NAMES[care.kind])}</Tag>
                <span className="quiet small">
                  {care.lastVisitAt ? t("visit.last", { date: date(care.lastVisitAt) }) : t("visit.never")}
                </span>
              </div>
              <p>{care.address}</p>
              {care.note && <p className="quiet">{care.note}</p>}
              {care.phone && !care.phone.includes("*") && (
                <a href={`tel:${care.phone}`} className={buttonClass()}>
                  <PhoneFill aria-hidden="true" />
                  {care.phone}
                </a>
              )}
            </div>
          </Card>
          <Loaded query={forms}>
            {({ items }) => {
              const form = items.find(({ kinds }) => kinds.includes(care.kind));
              return form ? <VisitForm key={care.id} care={care} form={form} /> : null;
            }}
          </Loaded>
        </>
      )}
    </GridPage>
  );
}

/** From the lists that the phone has: there may be no network at the door. */
function useCare(id: string): { care: Care | undefined; looked: boolean } {
  const isWorker = useMe()?.permissions.includes("grid.work") ?? false;
  const today = useQuery({ ...todayQuery, enabled: isWorker });
  const due = useInfiniteQuery({ ...visitsDueQuery, enabled: isWorker });
  const all = useInfiniteQuery({ ...careQuery, enabled: isWorker });
  const known = [
    ...(all.data?.pages ?? []).flatMap(({ items }) => items),
    ...(due.data?.pages ?? []).flatMap(({ items }) => items),
    ...(today.data?.visits ?? []),
  ];
  const care = known.find((each) => each.id === id);
  return { care, looked: !all.isPending && !due.isPending && !today.isPending };
}
