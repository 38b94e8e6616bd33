import { useInfiniteQuery } from "@tanstack/react-query";
import type { Organisation } from "@zhida/identity/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pagesOf } from "../../api/pages-of.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { listOrganisations } from "../api/identity.ts";

type Props = {
  organisation: Organisation;
  isOpen?: boolean;
  chosen: string | undefined;
  onChoose: (code: string) => void;
};

/** One organisation and, opened, those right below it. */
export function OrganisationBranch({ organisation, isOpen: isOpenAtFirst = false, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const name = text(organisation.name);
  return (
    <li>
      <div className="organisation-row">
        <button
          type="button"
          className="organisation-toggle"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "organisations.fold" : "organisations.unfold", { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
        </button>
        <button
          type="button"
          className="organisation-name"
          aria-current={chosen === organisation.code ? "true" : undefined}
          onClick={() => onChoose(organisation.code)}
        >
          {name} <span className="quiet small mono">{organisation.code}</span>
        </button>
      </div>
      {isOpen && <Below organisation={organisation} chosen={chosen} onChoose={onChoose} />}
    </li>
  );
}

function Below({ organisation, chosen, onChoose }: Omit<Props, "isOpen">) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(
    pagesOf(["organisations", "below", organisation.code], (cursor) =>
      listOrganisations({ parent: organisation.code, cursor }),
    ),
  );
  const below = query.data?.pages.flatMap((page) => page.items);
  if (!below) return <Skeleton lines={2} />;
  if (below.length === 0) return <p className="quiet small organisation-none">{t("organisations.none")}</p>;
  return (
    <ul className="organisation-tree">
      {below.map((each) => (
        <OrganisationBranch key={each.id} organisation={each} chosen={chosen} onChoose={onChoose} />
      ))}
      {query.hasNextPage && (
        <li>
          <Button size="small" look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("showMore")}
          </Button>
        </li>
      )}
    </ul>
  );
}
