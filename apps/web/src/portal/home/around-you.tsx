import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { Card } from "../../ui/card.tsx";
import "./around-you.css";

/** 身边的事: report it, look where things are being put right; a grid worker's day. */
export function AroundYou() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Card
      title={t("home.around.title")}
      more={
        me && (
          <Link to="/incidents" className="small">
            {t("home.around.mine")}
          </Link>
        )
      }
    >
      <div className="around">
        {me?.permissions.includes("grid.work") && (
          <Link to="/grid" className="around-first">
            <Mark of="walker" />
            <strong>{t("home.around.grid")}</strong>
            <span className="small">{t("home.around.gridText")}</span>
          </Link>
        )}
        <Link to="/report" className="around-first">
          <Mark of="camera" />
          <strong>{t("home.around.report")}</strong>
          <span className="small">{t("home.around.reportText")}</span>
        </Link>
        <Link to="/map">
          <Mark of="map" />
          <strong>{t("home.around.map")}</strong>
          <span className="small">{t("home.around.mapText")}</span>
        </Link>
      </div>
    </Card>
  );
}

/** Three lines of a drawing: the first page pays for every byte. */
const MARKS = {
  camera: "M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  map: "M12 21c-4-4.5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6.5-6 11zM12 12a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  walker:
    "M13 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM8 21.5l2.5-6L10 12l1.5-5L8 9.5v3M11.5 7c1 2.5 2 3.5 4.5 3.5M10 14l4 3 1.5 4.5",
} as const;

const Mark = ({ of }: { of: keyof typeof MARKS }) => (
  <svg
    width="32"
    height="32"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    <path d={MARKS[of]} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
