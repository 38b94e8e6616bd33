import { Link } from "@tanstack/react-router";
import type { ItemCard } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Tag } from "../../ui/tag.tsx";
import "./item-row.css";

/** An item in a list; the whole row is the link. */
export function ItemRow({ item }: { item: ItemCard }) {
  const text = useText();
  return (
    <li className="item-row">
      <Link to="/services/$code" params={{ code: item.code }} className="item-row-name">
        {text(item.name)}
      </Link>
      <span className="quiet small">{text(item.summary)}</span>
      <span className="row small">
        <span className="quiet">{text(item.department.name)}</span>
        <Speed item={item} />
      </span>
    </li>
  );
}

/** How fast it is, which is what people look for first. */
export function Speed({ item }: { item: Pick<ItemCard, "automatic" | "promisedDays"> }) {
  const { t } = useTranslation();
  if (item.automatic) return <Tag tone="jade">{t("item.instant")}</Tag>;
  if (item.promisedDays === 0) return <Tag tone="jade">{t("item.sameDay")}</Tag>;
  return <Tag>{t("item.days", { count: item.promisedDays })}</Tag>;
}
