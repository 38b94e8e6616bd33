import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { myDataQuery } from "./data-queries.ts";
import "./data-use-list.css";
import { MyDatasetSheet } from "./my-dataset-sheet.tsx";

/** Registries that hold something about me. */
export function MyDataList() {
  const { t } = useTranslation();
  const text = useText();
  const query = useQuery(myDataQuery);
  const [open, setOpen] = useState<string>();
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Blank title={t("myData.noDataTitle")} />
        ) : (
          <Card>
            <ul>
              {items.map(({ dataset, owner, records }) => (
                <li key={dataset.code} className="data-use">
                  <span className="row row-apart">
                    <strong>{text(dataset.name)}</strong>
                    <Button size="small" onClick={() => setOpen(dataset.code)}>
                      {t("myData.look")}
                      <span className="visually-hidden"> {text(dataset.name)}</span>
                    </Button>
                  </span>
                  <span className="quiet small">
                    {text(owner.name)}
                    {records !== null && ` · ${t("myData.records", { count: records })}`}
                  </span>
                </li>
              ))}
            </ul>
            {open && <MyDatasetSheet code={open} onClose={() => setOpen(undefined)} />}
          </Card>
        )
      }
    </Loaded>
  );
}
