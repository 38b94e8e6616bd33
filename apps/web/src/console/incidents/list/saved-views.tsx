import { Dropdown, Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../session/me-query.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { IncidentAddress } from "./incident-address.ts";
import { rememberedViews, rememberViews, type SavedView, withView } from "./remembered-views.ts";

type Props = { address: IncidentAddress; onOpen: (address: IncidentAddress) => void };

const EVERYTHING_OFF: IncidentAddress = {
  scope: undefined,
  state: undefined,
  agency: undefined,
  category: undefined,
  area: undefined,
  source: undefined,
  text: undefined,
};

/** Filters that one uses every day, under a name of one's own. */
export function SavedViews({ address, onOpen }: Props) {
  const { t } = useTranslation("command");
  const personId = useMe()?.personId ?? "";
  const [views, setViews] = useState(() => rememberedViews(personId));
  const [isNaming, setNaming] = useState(false);
  const keep = (next: SavedView[]) => {
    rememberViews(personId, next);
    setViews(next);
  };
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            ...views.map(({ name }) => ({ key: `open ${name}`, label: name })),
            ...(views.length > 0 ? [{ type: "divider" as const }] : []),
            { key: "save", label: t("views.save") },
            ...(views.length > 0
              ? [
                  {
                    key: "remove",
                    label: t("views.remove"),
                    children: views.map(({ name }) => ({ key: `drop ${name}`, label: name })),
                  },
                ]
              : []),
          ],
          onClick: ({ key }) => {
            const view = views.find(({ name }) => key === `open ${name}`);
            if (view) onOpen({ ...EVERYTHING_OFF, ...view.address });
            else if (key === "save") setNaming(true);
            else keep(views.filter(({ name }) => key !== `drop ${name}`));
          },
        }}
      >
        <Button>{t("views.title", { count: views.length })}</Button>
      </Dropdown>
      {isNaming && (
        <NameDialog
          onClose={() => setNaming(false)}
          onName={(name) => {
            keep(withView(views, { name, address }));
            setNaming(false);
          }}
        />
      )}
    </>
  );
}

function NameDialog({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const { t } = useTranslation("command");
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <Modal open title={t("views.save")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <TextField label={t("views.name")} required maxLength={30} value={name} onChange={setName} />
        <div className="row">
          <Button type="submit" look="primary" disabled={!name.trim()}>
            {t("views.keep")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
