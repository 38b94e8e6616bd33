import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/notice.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Page } from "../shell/page.tsx";
import { CorrectionList } from "./correction-list.tsx";
import { DataUseList } from "./data-use-list.tsx";
import { MyDataList } from "./my-data-list.tsx";

type View = "uses" | "data" | "corrections";

const views = { uses: DataUseList, data: MyDataList, corrections: CorrectionList };

/** 谁用了我的数据, what the registries hold about me, and what I asked them to correct. */
export function DataUsesPage() {
  const { t } = useTranslation();
  const [view, setView] = useState<View>("uses");
  const List = views[view];
  return (
    <Page title={t("myData.title")} narrow lead={t("myData.lead")}>
      <Tabs
        label={t("myData.views")}
        tabs={(Object.keys(views) as View[]).map((value) => ({ value, label: t(`myData.view.${value}`) }))}
        value={view}
        onChange={setView}
      >
        <div className="stack">
          <List />
          <Notice>{t("myData.law")}</Notice>
        </div>
      </Tabs>
    </Page>
  );
}
