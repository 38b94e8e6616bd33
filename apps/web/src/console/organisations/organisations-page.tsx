import { useQuery } from "@tanstack/react-query";
import type { Organisation } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { getOrganisation } from "../api/identity.ts";
import { Link, useAddress } from "../navigation.tsx";
import { Facts } from "../parts/facts.tsx";
import { Beside, Page } from "../parts/page.tsx";
import { OrganisationBranch } from "./organisation-branch.tsx";
import { NewOrganisation, RenameOrganisation } from "./organisation-forms.tsx";
import { useTopOrganisation } from "./use-top-organisation.ts";
import "./organisations-page.css";

const Address = z.object({ code: z.string().max(64).optional().catch(undefined) });

/** The tree of organisations in one's division; branches are fetched as they are opened. */
export function OrganisationsPage() {
  const { t } = useTranslation();
  const [{ code }, change] = useAddress(Address);
  const root = useTopOrganisation();
  const chosen = code ?? root.data?.code;
  return (
    <Page title={t("organisations.title")} lead={t("organisations.lead")}>
      <Beside aside={chosen && <Chosen key={chosen} code={chosen} />}>
        <Card>
          <Loaded query={root}>
            {(organisation) => (
              <ul className="organisation-tree">
                <OrganisationBranch
                  organisation={organisation}
                  isOpen
                  chosen={chosen}
                  onChoose={(next) => change({ code: next })}
                />
              </ul>
            )}
          </Loaded>
        </Card>
      </Beside>
    </Page>
  );
}

function Chosen({ code }: { code: string }) {
  const { t } = useTranslation();
  const text = useText();
  const query = useQuery({ queryKey: ["organisation", code], queryFn: () => getOrganisation(code) });
  return (
    <Loaded query={query}>
      {(organisation) => (
        <Card title={text(organisation.name)}>
          <div className="stack">
            <Facts
              facts={[
                { name: t("organisations.code"), value: <span className="mono">{organisation.code}</span> },
                { name: t("organisations.kind"), value: t(`organisations.kinds.${organisation.kind}`) },
                { name: t("organisations.level"), value: t(`organisations.levels.${organisation.level}`) },
                { name: t("organisations.division"), value: organisation.division },
              ]}
            />
            <Above organisations={organisation.ancestors} />
            <Link to="/people" search={{ organisation: organisation.code }} className={buttonClass({ size: "small" })}>
              {t("organisations.staff")}
            </Link>
            <RenameOrganisation organisation={organisation} />
            <NewOrganisation parent={organisation} />
          </div>
        </Card>
      )}
    </Loaded>
  );
}

function Above({ organisations }: { organisations: readonly Organisation[] }) {
  const { t } = useTranslation();
  const text = useText();
  if (organisations.length === 0) return <Blank title={t("organisations.top")} />;
  return (
    <p className="quiet small">
      {t("organisations.above", {
        names: organisations
          .toReversed()
          .map((each) => text(each.name))
          .join(" › "),
      })}
    </p>
  );
}
