import type { Application } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Card } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";

/** Through which channels the application went, and whether staff helped. */
export function TouchList({ touches }: { touches: Application["touches"] }) {
  const { t } = useTranslation();
  const now = useNow();
  const { time } = useFormats();
  if (touches.length === 0) return null;
  return (
    <Card title={t("assist.touches")}>
      <ol className="stack">
        {touches.map((touch) => (
          <li key={`${touch.at}-${touch.what}`} className="row">
            <span className="quiet small">{time(touch.at, now)}</span>
            <Tag>{t(`channel.${touch.channel}`)}</Tag>
            <span>{t(`assist.touch.${touch.what}`)}</span>
            {touch.byStaff && <span className="quiet small">{t("assist.byStaff")}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
