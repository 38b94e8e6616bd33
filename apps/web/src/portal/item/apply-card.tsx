import type { ItemPage } from "@zhida/gov-services/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { ApplyLink } from "./apply-link.tsx";

/** The facts one decides by, and the button. */
export function ApplyCard({ page: { item, department } }: { page: ItemPage }) {
  const { t } = useTranslation();
  const text = useText();
  const { promised, legal, unit } = item.timeLimit;
  const limit = (days: number) => (days === 0 ? t("item.atOnce") : t(`item.limit.${unit}`, { count: days }));
  return (
    <Card title={t("item.facts")}>
      <div className="stack">
        <dl className="item-facts">
          <Fact name={t("item.department")}>{text(department.name)}</Fact>
          <Fact name={t("item.promised")}>
            <strong>{limit(promised)}</strong>
          </Fact>
          <Fact name={t("item.legal")}>{limit(legal)}</Fact>
          <Fact name={t("item.fee")}>
            {item.fee.charged ? t("item.charged") : t("item.free")}
            {item.fee.note && <span className="quiet small"> {text(item.fee.note)}</span>}
          </Fact>
          <Fact name={t("item.channels")}>
            {item.channels.map((channel) => t(`channel.${channel}`)).join(t("listSeparator"))}
          </Fact>
          <Fact name={t("item.level")}>{t(`item.levels.${item.level}`)}</Fact>
          <Fact name={t("item.code")}>{item.code}</Fact>
        </dl>
        <div className="item-go-wide">
          <ApplyLink item={item} />
        </div>
      </div>
    </Card>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
