import { useQueries } from "@tanstack/react-query";
import type { Dataset } from "@zhida/exchange/contract";
import type { ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { datasetQuery } from "../catalogue-queries.ts";
import { readsOf } from "./reads-of.ts";

export type Fact = { name: string; title: string; group: string };

const ABOUT_APPLICANT = ["kind", "division", "name", "birthDate", "age", "sex"] as const;

/** Of what the item's expressions may speak: the applicant, today, the form, and what the item reads of registries. */
export function useFacts(item: ServiceItem): Fact[] {
  const { t } = useTranslation();
  const text = useText();
  const reads = readsOf(item);
  const datasets = useQueries({ queries: reads.map(({ dataset }) => datasetQuery(dataset)) });
  const ofForm = Object.keys(item.form.schema.properties).map((name) => ({
    name,
    title: text(item.form.ui.fields[name]?.label ?? { zh: name, en: name }),
    group: t("facts.form"),
  }));
  const ofRegistries = reads.flatMap(({ dataset, fields }, place) => {
    const found: Dataset | undefined = datasets[place]?.data;
    const group = found ? text(found.name) : dataset;
    const root = factName(dataset);
    const named = fields.map((field) => {
      const title = found?.fields[field]?.title;
      return { name: `${root}.${field}`, title: title ? text(title) : field, group };
    });
    return [...named, { name: `${root}.recordCount`, title: t("facts.recordCount"), group }];
  });
  const ofApplicant = ABOUT_APPLICANT.map((name) => ({
    name: `applicant.${name}`,
    title: t(`facts.applicant.${name}`),
    group: t("facts.about"),
  }));
  return [
    ...ofForm,
    ...ofRegistries,
    ...ofApplicant,
    { name: "today", title: t("facts.today"), group: t("facts.about") },
  ];
}

/** `housing.purchase-contract` → `housing.purchaseContract`, as rules name it. */
const factName = (dataset: string): string =>
  dataset.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
