import { Link } from "@tanstack/react-router";
import type { Grant } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Tag } from "../../ui/tag.tsx";
import "../cases/application-row.css";
import { GrantAmount } from "./grant-amount.tsx";
import { GrantStateTag } from "./grant-state-tag.tsx";

export function GrantRow({ grant }: { grant: Grant }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { date } = useFormats();
  return (
    <li className="application-row">
      <span className="row row-apart">
        <Link to="/benefits/$id" params={{ id: grant.id }}>
          {text(grant.name)}
        </Link>
        <GrantStateTag state={grant.state} />
      </span>
      <span className="row small">
        <GrantAmount grant={grant} />
        <Tag>{t(`grant.mode.${grant.mode}`)}</Tag>
      </span>
      <span className="quiet small">
        {text(grant.department.name)} · {t("grant.since", { date: date(grant.since) })}
      </span>
    </li>
  );
}
