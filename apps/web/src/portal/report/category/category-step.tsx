import { useQuery } from "@tanstack/react-query";
import type { Category } from "@zhida/gov-incidents/contract";
import LeftOutline from "antd-mobile-icons/es/LeftOutline";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { taxonomyQuery } from "../../incidents/incident-queries.ts";
import type { ReportDraft } from "../report-draft.ts";
import { CategoryFields } from "./category-fields.tsx";
import "./category-step.css";
import { findCategories } from "./find-categories.ts";
import { Pictogram } from "./pictogram.tsx";
import { type Theme, themesOf } from "./themes.ts";

type Props = {
  draft: ReportDraft;
  change: (part: Partial<ReportDraft>) => void;
  /** As whom one reports: a grid worker sees more than residents do. */
  as: "resident" | "grid";
};

/** What is wrong: a picture, then one of a few lines; or by a word. What the choice asks further follows it. */
export function CategoryStep({ draft, change, as }: Props) {
  const { t } = useTranslation("reporting");
  const query = useQuery(taxonomyQuery);
  const [words, setWords] = useState("");
  const choose = ({ code, fields }: Category) => {
    setWords("");
    // A kind that asks nothing further leads straight on.
    change({ category: code, fields: {}, step: fields.length === 0 ? 3 : 2 });
  };
  return (
    <Loaded query={query}>
      {({ categories }) => {
        const offered = categories.filter(({ reportableBy }) => reportableBy.includes(as));
        const chosen = offered.find(({ code }) => code === draft.category);
        if (chosen) {
          return (
            <div className="stack">
              <Chosen category={chosen} onBack={() => change({ category: null, fields: {}, settled: null })} />
              <CategoryFields category={chosen} answers={draft.fields} onChange={(fields) => change({ fields })} />
            </div>
          );
        }
        return (
          <div className="stack">
            <Field label={t("category.search")}>
              {(wiring) => (
                <input
                  {...wiring}
                  type="search"
                  className="input"
                  maxLength={30}
                  placeholder={t("category.searchExample")}
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                />
              )}
            </Field>
            {words.trim() === "" ? (
              <Themes themes={themesOf(offered)} onChoose={choose} />
            ) : (
              <CategoryList categories={findCategories(offered, words)} onChoose={choose} />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function Chosen({ category, onBack }: { category: Category; onBack: () => void }) {
  const { t } = useTranslation("reporting");
  const text = useText();
  return (
    <div className="category-chosen">
      <Pictogram name={category.icon} />
      <strong>{text(category.name)}</strong>
      <Button look="quiet" size="small" onClick={onBack}>
        {t("category.change")}
      </Button>
    </div>
  );
}

function Themes({ themes, onChoose }: { themes: readonly Theme[]; onChoose: (category: Category) => void }) {
  const { t } = useTranslation("reporting");
  const [opened, setOpened] = useState<string>();
  const theme = themes.find(({ code }) => code === opened);
  if (theme) {
    return (
      <>
        <Button look="quiet" className="category-back" onClick={() => setOpened(undefined)}>
          <LeftOutline aria-hidden="true" />
          {t("category.all")}
        </Button>
        <CategoryList categories={theme.categories} onChoose={onChoose} />
      </>
    );
  }
  return (
    <ul className="themes">
      {themes.map(({ code, picture }) => (
        <li key={code}>
          <button type="button" onClick={() => setOpened(code)}>
            <Pictogram name={picture} />
            {t(`theme.${code}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

type ListProps = { categories: readonly Category[]; onChoose: (category: Category) => void };

function CategoryList({ categories, onChoose }: ListProps) {
  const { t } = useTranslation("reporting");
  const text = useText();
  if (categories.length === 0) return <p className="quiet">{t("category.none")}</p>;
  return (
    <ul className="category-list">
      {categories.map((category) => (
        <li key={category.code}>
          <button type="button" onClick={() => onChoose(category)}>
            <Pictogram name={category.icon} />
            {text(category.name)}
          </button>
        </li>
      ))}
    </ul>
  );
}
