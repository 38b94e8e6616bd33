import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ItemCode } from "@zhida/gov-services/contract";
import { Modal, Select } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { useMe } from "../../session/me-query.ts";
import { Button } from "../../ui/button.tsx";
import { Choices } from "../../ui/choices.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { beginItem } from "../api/catalogue.ts";
import { listOrganisations } from "../api/identity.ts";
import { useGo } from "../navigation.tsx";
import { type ItemTemplate, itemTemplates } from "./item-templates.ts";

/** A new item: whose, under which code, and with what it begins. */
export function NewItemDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const client = useQueryClient();
  const departments = useDepartments();
  const [department, setDepartment] = useState<string>();
  const [ending, setEnding] = useState("");
  const [template, setTemplate] = useState<ItemTemplate>("department");
  const prefix = department?.split("-").at(-1)?.toLowerCase() ?? "";
  const code = `${prefix}.${ending}`;
  const begin = useMutation({
    mutationFn: () => beginItem(code, itemTemplates[template](code, department!)),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["catalogue"] });
      go({ to: "/catalogue/$code", params: { code } });
    },
  });
  const problem = useSentence(begin.error);
  const isFit = department !== undefined && ItemCode.safeParse(code).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit && !begin.isPending) begin.mutate();
  };
  return (
    <Modal open title={t("catalogue.new")} onCancel={onClose} footer={null} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        <Field label={t("catalogue.department")} required>
          {({ id }) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t("catalogue.chooseDepartment")}
              options={departments}
              value={department}
              onChange={setDepartment}
            />
          )}
        </Field>
        <Field
          label={t("catalogue.code")}
          required
          hint={t("catalogue.codeHint", { code: prefix ? code : "hrss.skill-subsidy" })}
          error={ending !== "" && !ItemCode.safeParse(code).success && prefix ? t("catalogue.codeWrong") : undefined}
        >
          {(wiring) => (
            <div className="input-affix">
              <span className="mono">{prefix ? `${prefix}.` : ""}</span>
              <input
                {...wiring}
                className="input"
                maxLength={60}
                value={ending}
                onChange={(event) => setEnding(event.target.value.trim().toLowerCase())}
              />
            </div>
          )}
        </Field>
        <Choices
          legend={t("catalogue.template")}
          value={template}
          onChange={setTemplate}
          choices={(Object.keys(itemTemplates) as ItemTemplate[]).map((value) => ({
            value,
            label: t(`catalogue.templates.${value}.name`),
            note: t(`catalogue.templates.${value}.note`),
          }))}
        />
        {begin.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" busy={begin.isPending} disabled={!isFit}>
            {t("catalogue.begin")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** Departments of the editor's division. */
function useDepartments(): { value: string; label: string }[] {
  const text = useText();
  const division = useMe()?.positions.find((position) => position.roles.includes("catalogue_editor"))?.division;
  const { data } = useQuery({
    queryKey: ["organisations", "departments", division],
    queryFn: () => listOrganisations({ division, kind: "department" }),
    enabled: division !== undefined,
    staleTime: Infinity,
  });
  return data?.items.map(({ code, name }) => ({ value: code, label: text(name) })) ?? [];
}
