import type { Application, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { FieldRows } from "./field-rows.tsx";
import { isAsked } from "./is-asked.ts";

type Props = { application: Application; item: ServiceItem };

/** What nobody has to type: folded, because it needs no work. */
export function KnownFacts({ application, item }: Props) {
  const { t } = useTranslation();
  const known = application.fields.filter((field) => field.visible && field.value !== null && !isAsked(field));
  if (known.length === 0) return null;
  return (
    <Card title={t("apply.known")} more={<Tag tone="jade">{t("apply.knownCount", { count: known.length })}</Tag>}>
      <details className="one-click-more">
        <summary>{t("apply.showKnown")}</summary>
        <FieldRows item={item} fields={known} />
      </details>
    </Card>
  );
}
