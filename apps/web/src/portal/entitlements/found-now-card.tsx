import { Link } from "@tanstack/react-router";
import type { Grant } from "@zhida/gov-benefits/contract";
import type { Entitlement } from "@zhida/matching/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { GrantAmount } from "../benefits/grant-amount.tsx";
import { FoundCard } from "./found-card.tsx";
import { type Found, isAppliedFor, serviceOf } from "./found-now.ts";

const tones: Record<Grant["state"], Tone> = {
  offered: "ochre",
  active: "jade",
  declined: "plain",
  stopped: "plain",
  ended: "jade",
};

type PolicyFound = Extract<Found, { kind: "policy" }>;

/** A policy that fits now: granted already, waiting for one word, or to be applied for. */
export function FoundNowCard({ found }: { found: PolicyFound }) {
  const { t } = useTranslation("entitlements");
  const { entitlement, grant } = found;
  return (
    <FoundCard
      tone="now"
      entitlement={entitlement}
      facts={
        <>
          {grant && <Tag tone={tones[grant.state]}>{t(`entitlement.has.${grant.state}`)}</Tag>}
          {entitlement.ifSo && <Tag tone="slate">{t("entitlement.ifSo")}</Tag>}
          {grant && <GrantAmount grant={grant} />}
        </>
      }
      source={entitlement.source}
      button={<OneButton found={found} />}
    />
  );
}

/** Confirm, apply or see: never more than one. */
function OneButton({ found }: { found: PolicyFound }) {
  const { entitlement, grant, service } = found;
  const { t } = useTranslation("entitlements");
  const text = useText();
  const look = buttonClass({ look: "primary", size: "large" });
  if (grant && !isAppliedFor(found) && (grant.state !== "offered" || grant.mode === "confirm")) {
    const isOffered = grant.state === "offered";
    return (
      <Link
        to="/benefits/$id"
        params={{ id: grant.id }}
        className={buttonClass({ look: isOffered ? "primary" : "secondary", size: "large" })}
      >
        {t(isOffered ? "entitlement.confirm" : "entitlement.see")}
        <For entitlement={entitlement} />
      </Link>
    );
  }
  if (service) {
    return (
      <Link to="/services/$code/apply" params={{ code: service.item.code }} className={look}>
        {t(service.item.automatic ? "entitlement.applyAtOnce" : "entitlement.apply")}
        <For entitlement={entitlement} />
      </Link>
    );
  }
  const code = serviceOf(entitlement);
  if (code !== undefined) {
    return (
      <Link to="/services/$code" params={{ code }} className={look}>
        {entitlement.action ? text(entitlement.action.label) : t("entitlement.apply")}
        <For entitlement={entitlement} />
      </Link>
    );
  }
  return <SeeButton entitlement={entitlement}>{t("entitlement.see")}</SeeButton>;
}

export function SeeButton({ entitlement, children }: { entitlement: Entitlement; children: ReactNode }) {
  return (
    <Link
      to="/entitlements/$policy"
      params={{ policy: entitlement.policy }}
      className={buttonClass({ look: "secondary", size: "large" })}
    >
      {children}
      <For entitlement={entitlement} />
    </Link>
  );
}

/** Which one, for whoever hears the buttons without seeing the cards. */
export function For({ entitlement }: { entitlement: Entitlement }) {
  const text = useText();
  return <span className="visually-hidden"> {text(entitlement.name)}</span>;
}
