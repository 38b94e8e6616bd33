import { Link } from "@tanstack/react-router";
import type { Grant } from "@zhida/gov-benefits/contract";
import type { MyExplanation } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { GrantAmount } from "../benefits/grant-amount.tsx";
import { GrantStateTag } from "../benefits/grant-state-tag.tsx";
import { serviceOf } from "./found-now.ts";

type Props = { explanation: MyExplanation; grant: Grant | undefined };

/** What to do: nothing but look when it is granted, else apply. Silent when it is not for me. */
export function PolicyAction({ explanation, grant }: Props) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const code = serviceOf(explanation);
  if (grant) {
    return (
      <Card title={t("policy.action")}>
        <div className="stack">
          <div className="row">
            <GrantStateTag state={grant.state} />
            <GrantAmount grant={grant} />
          </div>
          <Link
            to="/benefits/$id"
            params={{ id: grant.id }}
            className={buttonClass({ look: "primary", size: "large", wide: true })}
          >
            {t(grant.state === "offered" && grant.mode === "confirm" ? "entitlement.confirm" : "policy.toGrant")}
          </Link>
        </div>
      </Card>
    );
  }
  if (explanation.verdict !== "eligible" || !explanation.action || code === undefined) return null;
  return (
    <Card title={t("policy.action")}>
      <Link
        to="/services/$code"
        params={{ code }}
        className={buttonClass({ look: "primary", size: "large", wide: true })}
      >
        {text(explanation.action.label)}
      </Link>
    </Card>
  );
}
