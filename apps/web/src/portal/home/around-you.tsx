import { Link } from "@tanstack/react-router";
import CameraOutline from "antd-mobile-icons/es/CameraOutline";
import EnvironmentOutline from "antd-mobile-icons/es/EnvironmentOutline";
import TeamOutline from "antd-mobile-icons/es/TeamOutline";
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
            <TeamOutline aria-hidden="true" />
            <strong>{t("home.around.grid")}</strong>
            <span className="small">{t("home.around.gridText")}</span>
          </Link>
        )}
        <Link to="/report" className="around-first">
          <CameraOutline aria-hidden="true" />
          <strong>{t("home.around.report")}</strong>
          <span className="small">{t("home.around.reportText")}</span>
        </Link>
        <Link to="/map">
          <EnvironmentOutline aria-hidden="true" />
          <strong>{t("home.around.map")}</strong>
          <span className="small">{t("home.around.mapText")}</span>
        </Link>
      </div>
    </Card>
  );
}
