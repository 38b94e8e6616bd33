import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Card } from "../../ui/card.tsx";
import { instantItemsQuery } from "../services/service-queries.ts";
import "./popular.css";

/** Items that are decided the moment they are confirmed. */
export function Popular() {
  const { t } = useTranslation();
  const text = useText();
  const audience = useMe()?.subject.kind ?? "person";
  const { data } = useQuery(instantItemsQuery(audience));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t("home.instant")}>
      <ol className="popular">
        {data.items.map((item) => (
          <li key={item.code}>
            <Link to="/services/$code" params={{ code: item.code }}>
              {text(item.name)}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
