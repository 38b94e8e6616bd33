import { Link } from "@tanstack/react-router";
import type { Entitlement } from "@zhida/matching/contract";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { buttonClass } from "../../ui/button.tsx";
import { FoundCard } from "./found-card.tsx";
import "./found-groups.css";
import type { Found } from "./found-now.ts";
import { For, FoundNowCard, SeeButton } from "./found-now-card.tsx";
import { isAnswerable } from "./is-answerable.ts";
import { ServiceCard } from "./service-card.tsx";
import type { AllFound } from "./use-found.ts";

type Group = "eligible" | "oneConditionAway" | "missingOneFact";

type Props = {
  found: AllFound;
  /** How many of a group are shown; all when left out, and then empty groups say so. */
  shown?: Record<Group, number>;
};

/** 现在就能享受, 还差一个条件, 缺一项信息. */
export function FoundGroups({ found: { now, entitlements }, shown }: Props) {
  return (
    <>
      <GroupOf group="eligible" items={now} shown={shown}>
        {(found) => <NowCard key={keyOf(found)} found={found} />}
      </GroupOf>
      <GroupOf group="oneConditionAway" items={entitlements?.oneConditionAway ?? []} shown={shown}>
        {(entitlement) => <AwayCard key={entitlement.policy} entitlement={entitlement} />}
      </GroupOf>
      <GroupOf group="missingOneFact" items={entitlements?.missingOneFact ?? []} shown={shown}>
        {(entitlement) => <MissingCard key={entitlement.policy} entitlement={entitlement} />}
      </GroupOf>
    </>
  );
}

type GroupProps<Item> = {
  group: Group;
  items: readonly Item[];
  shown: Props["shown"];
  children: (item: Item) => ReactNode;
};

function GroupOf<Item>({ group, items, shown, children }: GroupProps<Item>) {
  const { t } = useTranslation("entitlements");
  const id = useId();
  if (items.length === 0 && shown) return null;
  const few = shown ? items.slice(0, shown[group]) : items;
  return (
    <section className="found-group" aria-labelledby={id}>
      <div className="row row-apart">
        <h3 id={id} className={`found-group-title found-group-${group}`}>
          {t(`entitlement.group.${group}`)}
        </h3>
        {few.length < items.length && (
          <Link to="/entitlements" className="small">
            {t("entitlement.showAll", { count: items.length })}
            <span className="visually-hidden"> {t(`entitlement.group.${group}`)}</span>
          </Link>
        )}
      </div>
      {few.map(children)}
      {items.length === 0 && <p className="quiet">{t(`entitlement.group.${group}None`)}</p>}
    </section>
  );
}

const NowCard = ({ found }: { found: Found }) =>
  found.kind === "service" ? <ServiceCard found={found.service} /> : <FoundNowCard found={found} />;

const keyOf = (found: Found): string =>
  found.kind === "service" ? `service ${found.service.item.code}` : found.entitlement.policy;

function AwayCard({ entitlement }: { entitlement: Entitlement }) {
  const { t } = useTranslation("entitlements");
  return (
    <FoundCard
      tone="away"
      entitlement={entitlement}
      source={entitlement.source}
      button={<SeeButton entitlement={entitlement}>{t("entitlement.see")}</SeeButton>}
    />
  );
}

function MissingCard({ entitlement }: { entitlement: Entitlement }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { missing } = entitlement;
  return (
    <FoundCard
      tone="missing"
      entitlement={entitlement}
      sentence={missing && text(missing.question)}
      source={entitlement.source}
      button={
        missing && isAnswerable(entitlement) ? (
          <Link
            to="/check-up"
            search={{ fact: missing.fact }}
            className={buttonClass({ look: "secondary", size: "large" })}
          >
            {t("entitlement.answer")}
            <For entitlement={entitlement} />
          </Link>
        ) : (
          <SeeButton entitlement={entitlement}>{t("entitlement.see")}</SeeButton>
        )
      }
    />
  );
}
