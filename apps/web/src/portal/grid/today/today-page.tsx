import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import CameraOutline from "antd-mobile-icons/es/CameraOutline";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { EvenRow } from "../../../ui/even-row.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { OutboxStrip } from "../../outbox/outbox-strip.tsx";
import { BottomActions } from "../../shell/bottom-actions.tsx";
import { GridPage } from "../grid-page.tsx";
import { todayQuery } from "../grid-queries.ts";
import { PatrolLink } from "./patrol-link.tsx";
import { useFieldKit } from "./use-field-kit.ts";
import { Verifications } from "./verifications.tsx";
import { VisitsDue } from "./visits-due.tsx";

/** 今日任务: what a grid worker does today, under one thumb. */
export function TodayPage() {
  const { t } = useTranslation("grid");
  const text = useText();
  const { date, weekday } = useFormats();
  const isWorker = useMe()?.permissions.includes("grid.work") ?? false;
  const query = useQuery({ ...todayQuery, enabled: isWorker });
  useFieldKit(query.data);
  return (
    <GridPage
      title={t("today.title")}
      lead={
        query.data && (
          <>
            {date(query.data.day)} {weekday(query.data.day)}
            <br />
            {query.data.grids.map(({ name }) => text(name)).join(t("listSeparator"))}
          </>
        )
      }
    >
      <OutboxStrip />
      <Loaded query={query}>
        {(today) => (
          <>
            <PatrolLink today={today} />
            <EvenRow label={t("today.figures")} className="grid-figures">
              <Link to="/grid/care" search={{ part: "due" }}>
                <strong>{today.visitsDue}</strong>
                {t("today.visitsDue")}
              </Link>
              <a href="#verifications">
                <strong>{today.verifications.length}</strong>
                {t("today.verifications")}
              </a>
              <Link to="/grid/leaders">
                <strong>{today.pointsThisMonth}</strong>
                {t("today.points")}
              </Link>
            </EvenRow>
            <Verifications verifications={today.verifications} />
            <VisitsDue visits={today.visits} due={today.visitsDue} />
          </>
        )}
      </Loaded>
      <BottomActions>
        <Link to="/grid/care" className={buttonClass({ size: "large" })}>
          {t("care.title")}
        </Link>
        <Link to="/report" className={buttonClass({ look: "primary", size: "large", wide: true })}>
          <CameraOutline aria-hidden="true" />
          {t("today.report")}
        </Link>
      </BottomActions>
    </GridPage>
  );
}
