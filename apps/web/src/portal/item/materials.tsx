import type { ItemPage } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Origin } from "../../ui/provenance-tag.tsx";
import { Tag } from "../../ui/tag.tsx";
import "./materials.css";

/** What the law asks for; what the platform fetches itself is marked, so that one sees how little is left. */
export function Materials({ page: { item, fetchedMaterials } }: { page: ItemPage }) {
  const { t } = useTranslation();
  const text = useText();
  const all = item.materials.length;
  return (
    <Card title={t("item.materials")}>
      <div className="stack">
        {all === 0 && <p>{t("item.noMaterials")}</p>}
        {all > 0 && fetchedMaterials === all && <Notice kind="good">{t("item.allFetched", { count: all })}</Notice>}
        {fetchedMaterials > 0 && fetchedMaterials < all && (
          <Notice kind="good">
            {t("item.someFetched", { fetched: fetchedMaterials, left: all - fetchedMaterials })}
          </Notice>
        )}
        <ul className="material-rows">
          {item.materials.map((material) => (
            <li key={material.code} className="material-row">
              <span>
                {text(material.name)}
                {material.note && <span className="quiet small"> {text(material.note)}</span>}
              </span>
              <span className="row">
                {material.when && <Tag>{t("item.whenApplies")}</Tag>}
                {!material.required && <Tag>{t("item.optional")}</Tag>}
                {material.from ? (
                  <Origin kind="registry">{t("item.fetched")}</Origin>
                ) : (
                  <Origin kind="declared">{t("item.upload")}</Origin>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
