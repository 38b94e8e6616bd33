import { Link } from "@tanstack/react-router";
import { CARE_NAMES, type Care } from "@zhida/gov-grid/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Tag } from "../../../ui/tag.tsx";

/** A person or a place of care: who, where, and since when a visit is due. */
export function CareRow({ care }: { care: Care }) {
  const { t } = useTranslation("grid");
  const text = useText();
  const { date } = useFormats();
  return (
    <li>
      <Link to="/grid/care/$id" params={{ id: care.id }} className="duty">
        <span>
          <span className="row">
            <strong>{care.name}</strong>
            <Tag>{text(CARE_NAMES[care.kind])}</Tag>
          </span>
          <span className="small quiet">{care.address}</span>
          <span className="small">
            {care.overdueDays > 0
              ? t("care.overdue", { count: care.overdueDays })
              : t("care.dueOn", { date: date(care.dueOn) })}
          </span>
        </span>
        <span aria-hidden="true">›</span>
      </Link>
    </li>
  );
}
