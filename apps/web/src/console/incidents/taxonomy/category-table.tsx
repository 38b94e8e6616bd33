import type { Agency, Category } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Blank } from "../../../ui/blank.tsx";
import { FramedTable } from "../../parts/framed-table.tsx";
import { TextButton } from "../../parts/text-button.tsx";
import { PriorityTag } from "../parts/incident-tags.tsx";
import { TermText } from "../parts/term-text.tsx";

type Props = { agencies: readonly Agency[]; categories: readonly Category[]; onOpen: (code: string) => void };

export function CategoryTable({ agencies, categories, onOpen }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  if (categories.length === 0) return <Blank title={t("taxonomy.none")} text={t("taxonomy.noneText")} />;
  return (
    <FramedTable
      caption={t("taxonomy.title")}
      rows={categories}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "name",
          title: t("taxonomy.category"),
          cell: (category) => (
            <>
              <TextButton onClick={() => onOpen(category.code)}>{text(category.name)}</TextButton>
              <br />
              <span className="quiet small mono">{category.code}</span>
            </>
          ),
        },
        {
          key: "agency",
          title: t("taxonomy.agency"),
          roomy: true,
          cell: ({ agency }) => {
            const found = agencies.find(({ code }) => code === agency);
            return found ? text(found.name) : agency;
          },
        },
        {
          key: "priority",
          tight: true,
          title: t("taxonomy.priority"),
          cell: ({ priority }) => <PriorityTag priority={priority} />,
        },
        { key: "term", tight: true, title: t("taxonomy.term"), cell: ({ term }) => <TermText term={term} /> },
        { key: "fields", end: true, title: t("taxonomy.fields"), cell: ({ fields }) => fields.length },
        {
          key: "spot",
          tight: true,
          title: t("taxonomy.onTheSpot"),
          cell: ({ onTheSpot }) => t(onTheSpot ? "yes" : "no"),
        },
        {
          key: "public",
          tight: true,
          roomy: true,
          title: t("taxonomy.public"),
          cell: (category) => t(category.public ? "yes" : "no"),
        },
      ]}
    />
  );
}
