import { useQuery } from "@tanstack/react-query";
import type { NoticeTemplate } from "@zhida/notify/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { listTemplates } from "../api/notify.ts";
import { RecordTable } from "../parts/record-table.tsx";
import "../parts/listing.css";
import { TemplateDialog } from "./template-dialog.tsx";

export function Templates() {
  const { t } = useTranslation();
  const text = useText();
  const query = useQuery({ queryKey: ["notices", "templates"], queryFn: listTemplates });
  const [opened, open] = useState<NoticeTemplate>();
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className="listing">
          <RecordTable
            caption={t("notices.part.templates")}
            rows={items}
            rowKey={(template) => template.code}
            columns={[
              {
                key: "title",
                title: t("notices.template"),
                cell: (template) => (
                  <>
                    {text(template.title)}
                    <br />
                    <span className="quiet small mono">{template.code}</span>
                  </>
                ),
              },
              { key: "kind", title: t("notices.kind"), cell: (template) => t(`notices.kinds.${template.kind}`) },
              {
                key: "channels",
                title: t("notices.channel"),
                cell: (template) =>
                  template.channels.map((channel) => t(`notices.channels.${channel}`)).join(t("listComma")) ||
                  t("notices.inboxOnly"),
              },
              {
                key: "version",
                title: t("catalogue.versionColumn"),
                end: true,
                cell: (template) => template.version,
              },
              {
                key: "edit",
                title: t("people.act"),
                cell: (template) => (
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={t("notices.editOne", { title: text(template.title) })}
                    onClick={() => open(template)}
                  >
                    {t("edit")}
                  </Button>
                ),
              },
            ]}
          />
          {opened && <TemplateDialog template={opened} onClose={() => open(undefined)} />}
        </div>
      )}
    </Loaded>
  );
}
