import type { RouteTaken } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Tag } from "../../../ui/tag.tsx";
import { OrganisationName } from "../../parts/organisation-name.tsx";
import "./route-explanation.css";

/** Which rule suggests the department, and which others would have. */
export function RouteExplanation({ route }: { route: RouteTaken | null }) {
  const { t } = useTranslation("command");
  const text = useText();
  if (!route) return null;
  const { matched, wouldMatch } = route;
  return (
    <div className="route-explanation">
      <p>
        {matched ? (
          <>
            {t("route.matched")} <strong>{text(matched.name)}</strong> → <Destination code={matched.organisation} />{" "}
            {matched.automatic && <Tag tone="jade">{t("route.automatic")}</Tag>}
          </>
        ) : (
          t("route.byDuty")
        )}
      </p>
      {wouldMatch.length > 0 && (
        <details>
          <summary className="small">{t("route.wouldMatch", { count: wouldMatch.length })}</summary>
          <ul className="small">
            {wouldMatch.map((rule) => (
              <li key={rule.code}>
                {text(rule.name)} → <Destination code={rule.organisation} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Destination({ code }: { code: string }) {
  const { t } = useTranslation("command");
  return code === "duty" ? t("route.duty") : <OrganisationName code={code} />;
}
