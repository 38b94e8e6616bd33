import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { itemTypeNames } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadAloud } from "../../ui/read-aloud.tsx";
import { Tag } from "../../ui/tag.tsx";
import { itemQuery } from "../services/service-queries.ts";
import { Page, Split } from "../shell/page.tsx";
import { ApplyCard } from "./apply-card.tsx";
import { ApplyLink } from "./apply-link.tsx";
import { Conditions, LegalBases, Questions, Results } from "./item-parts.tsx";
import "./item-page.css";
import { Materials } from "./materials.tsx";

export function ItemPage() {
  const { t } = useTranslation();
  const text = useText();
  const { code } = useParams({ from: "/services/$code" });
  const query = useQuery(itemQuery(code));
  const title = query.data ? text(query.data.item.name) : t("item.title");
  return (
    <Page
      title={title}
      back={{ to: "/services", label: t("services.title") }}
      actions={<ReadAloud />}
      lead={query.data && text(query.data.item.summary)}
    >
      <Loaded query={query}>
        {(page) => (
          <>
            <div className="row">
              <Tag tone="slate">{text(itemTypeNames[page.item.type])}</Tag>
              {page.item.audience.map((audience) => (
                <Tag key={audience}>{t(`item.for.${audience}`)}</Tag>
              ))}
              <span className="quiet small">{text(page.department.name)}</span>
            </div>
            <Split aside={<ApplyCard page={page} />}>
              <Conditions item={page.item} />
              <Materials page={page} />
              <Results item={page.item} />
              <LegalBases item={page.item} />
              <Questions item={page.item} />
            </Split>
            <div className="item-go item-go-phone">
              <ApplyLink item={page.item} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
