import { useQuery } from "@tanstack/react-query";
import type { Agency, Taxonomy } from "@zhida/gov-incidents/contract";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { useAddress } from "../../navigation.tsx";
import { Page } from "../../parts/page.tsx";
import { PageLoaded } from "../../parts/page-loaded.tsx";
import { taxonomyQuery } from "../incident-queries.ts";
import { CategoryDrawer } from "./category-drawer.tsx";
import { CategoryTable } from "./category-table.tsx";
import "./taxonomy-page.css";

const Address = z.object({
  agency: z.string().max(5).optional().catch(undefined),
  category: z.string().max(9).optional().catch(undefined),
  text: z.coerce.string().max(60).optional().catch(undefined),
});

/** 事件分类: agencies, their categories, who has to handle each and in what time. */
export function TaxonomyPage() {
  const query = useQuery(taxonomyQuery);
  return <PageLoaded query={query}>{(taxonomy) => <Shown taxonomy={taxonomy} />}</PageLoaded>;
}

function Shown({ taxonomy }: { taxonomy: Taxonomy }) {
  const { t } = useTranslation("command");
  const text = useText();
  const { date } = useFormats();
  const [{ agency, category, text: words = "" }, change] = useAddress(Address);
  const sought = words.trim().toLowerCase();
  const fitting = taxonomy.categories.filter(
    (each) =>
      sought === "" || [each.code, each.name.zh, each.name.en].some((part) => part.toLowerCase().includes(sought)),
  );
  const shown = fitting.filter((each) => !agency || each.agency === agency);
  const chosen = taxonomy.categories.find(({ code }) => code === category);
  return (
    <Page
      title={t("taxonomy.title")}
      lead={t("taxonomy.lead", {
        agencies: taxonomy.agencies.length,
        categories: taxonomy.categories.length,
        version: taxonomy.version,
        from: date(taxonomy.validFrom),
      })}
      actions={
        <Input.Search
          aria-label={t("taxonomy.search")}
          placeholder={t("taxonomy.search")}
          style={{ width: "16rem" }}
          maxLength={60}
          allowClear
          defaultValue={words}
          onChange={(event) => change({ text: event.target.value || undefined })}
        />
      }
    >
      <div className="taxonomy">
        <nav className="framed taxonomy-agencies" aria-label={t("taxonomy.agencies")}>
          <AgencyButton
            name={t("taxonomy.all")}
            count={fitting.length}
            isOn={!agency}
            onPress={() => change({ agency: undefined })}
          />
          {taxonomy.agencies.map((each: Agency) => (
            <AgencyButton
              key={each.code}
              name={text(each.name)}
              count={fitting.filter((one) => one.agency === each.code).length}
              isOn={agency === each.code}
              onPress={() => change({ agency: each.code })}
            />
          ))}
        </nav>
        <CategoryTable agencies={taxonomy.agencies} categories={shown} onOpen={(code) => change({ category: code })} />
      </div>
      {chosen && <CategoryDrawer category={chosen} onClose={() => change({ category: undefined })} />}
    </Page>
  );
}

type ButtonProps = { name: string; count: number; isOn: boolean; onPress: () => void };

const AgencyButton = ({ name, count, isOn, onPress }: ButtonProps) => (
  <button type="button" aria-pressed={isOn} onClick={onPress}>
    <span>{name}</span>
    <span className="quiet small">{count}</span>
  </button>
);
