import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { GrantDetail } from "@zhida/gov-benefits/contract";
import CheckShieldOutline from "antd-mobile-icons/es/CheckShieldOutline";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Page, Split } from "../shell/page.tsx";
import { AppealRow } from "./appeal-row.tsx";
import { AppealSheet } from "./appeal-sheet.tsx";
import { grantQuery } from "./benefit-queries.ts";
import { DeclineButton } from "./decline-button.tsx";
import { GrantAmount } from "./grant-amount.tsx";
import { GrantHistory } from "./grant-history.tsx";
import "./grant-page.css";
import { GrantStateTag } from "./grant-state-tag.tsx";
import { InstalmentsCard } from "./instalments-card.tsx";
import { RecoveriesCard } from "./recoveries-card.tsx";
import { TakeUpButton } from "./take-up-button.tsx";

/** One of my benefits: how much, when, why, and what I may do about it. */
export function GrantPage() {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { id } = useParams({ from: "/signed-in/benefits/$id" });
  const query = useQuery(grantQuery(id));
  return (
    <Page
      title={query.data ? text(query.data.name) : t("grant.title")}
      back={{ to: "/benefits", label: t("grant.title") }}
      lead={query.data && text(query.data.department.name)}
    >
      <Loaded query={query}>{(grant) => <Detail grant={grant} />}</Loaded>
    </Page>
  );
}

function Detail({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation("entitlements");
  const isPaid = grant.kind === "payment" || grant.instalments.length > 0;
  return (
    <Split
      aside={
        <>
          <GrantHistory history={grant.history} />
          {grant.may.decline && <DeclineButton grant={grant} />}
        </>
      }
    >
      <Summary grant={grant} />
      <RecoveriesCard recoveries={grant.recoveries} />
      {grant.appeals.length > 0 && (
        <Card title={t("appeal.mine")}>
          <ul className="application-rows">
            {grant.appeals.map((appeal) => (
              <AppealRow key={appeal.id} appeal={appeal} />
            ))}
          </ul>
        </Card>
      )}
      {isPaid && <InstalmentsCard instalments={grant.instalments} />}
      <Why grant={grant} />
    </Split>
  );
}

/** State and amount, and the one thing to do where there is one. */
function Summary({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation("entitlements");
  const { date } = useFormats();
  const [appealing, setAppealing] = useState(false);
  const { may, state, serviceItem } = grant;
  return (
    <Card>
      <div className="stack">
        <div className="row">
          <GrantStateTag state={state} />
          <Tag>{t(`grant.mode.${grant.mode}`)}</Tag>
        </div>
        {grant.amountFen !== null && (
          <div className="grant-sum">
            <GrantAmount grant={grant} />
          </div>
        )}
        <p className="quiet">
          {grant.subject.name}
          {" · "}
          {grant.until
            ? t("grant.span", { from: date(grant.since), to: date(grant.until) })
            : t("grant.since", { date: date(grant.since) })}
        </p>
        {(may.confirm || may.resume) && <TakeUpButton grant={grant} />}
        {state === "offered" && !may.confirm && serviceItem && (
          <Link
            to="/services/$code"
            params={{ code: serviceItem }}
            className={buttonClass({ look: "primary", size: "large", wide: true })}
          >
            {t("entitlement.apply")}
          </Link>
        )}
        {may.appeal && <Button onClick={() => setAppealing(true)}>{t("appeal.button")}</Button>}
        {appealing && (
          <AppealSheet policy={grant.policy} name={grant.name} grantId={grant.id} onClose={() => setAppealing(false)} />
        )}
      </div>
    </Card>
  );
}

function Why({ grant }: { grant: GrantDetail }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  return (
    <Card
      title={t("grant.why")}
      more={
        <Link to="/entitlements/$policy" params={{ policy: grant.policy }} className="small">
          {t("policy.conditions")}
        </Link>
      }
    >
      <div className="stack">
        <ul className="grant-reasons">
          {grant.reasons.map((reason) => (
            <li key={reason.zh}>
              <CheckShieldOutline aria-hidden="true" />
              <span>{text(reason)}</span>
            </li>
          ))}
        </ul>
        {grant.duties && (
          <Notice>
            <strong>{t("grant.duties")}</strong>
            <span>{text(grant.duties)}</span>
          </Notice>
        )}
      </div>
    </Card>
  );
}
