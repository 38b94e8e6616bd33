import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Organisation, OrganisationCode, OrganisationKind } from "@zhida/identity/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { createOrganisation, renameOrganisation } from "../api/identity.ts";
import { TextPair } from "../catalogue/editor/text-pair.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";

export function RenameOrganisation({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const [name, setName] = useState(organisation.name);
  const rename = useChanged(() => renameOrganisation(organisation.code, name));
  const problem = useSentence(rename.error);
  const isChanged = name.zh !== organisation.name.zh || name.en !== organisation.name.en;
  return (
    <details>
      <summary>{t("organisations.rename")}</summary>
      <form className="stack" onSubmit={(event) => submitTo(event, rename)}>
        <TextPair label={t("organisations.name")} path="/name" required value={name} onChange={setName} />
        {rename.isError && <Notice kind="error">{problem}</Notice>}
        <Button type="submit" size="small" disabled={!isChanged} busy={rename.isPending}>
          {t("save")}
        </Button>
      </form>
    </details>
  );
}

export function NewOrganisation({ parent }: { parent: Organisation }) {
  const { t } = useTranslation();
  const [name, setName] = useState({ zh: "", en: "" });
  const [code, setCode] = useState(`${parent.division}-`);
  const [kind, setKind] = useState<OrganisationKind>("department");
  const create = useChanged(() =>
    createOrganisation({ code, kind, division: parent.division, name, parentCode: parent.code }),
  );
  const problem = useSentence(create.error);
  const isCode = OrganisationCode.safeParse(code).success && code.includes("-");
  return (
    <details>
      <summary>{t("organisations.add")}</summary>
      <form className="stack" onSubmit={(event) => submitTo(event, create)}>
        <TextPair label={t("organisations.name")} path="/name" required value={name} onChange={setName} />
        <TextField
          label={t("organisations.code")}
          hint={t("organisations.codeHint", { code: `${parent.division}-ABC` })}
          required
          isCode
          maxLength={64}
          value={code}
          onChange={(typed) => setCode(typed.trim().toUpperCase())}
        />
        <SelectField
          label={t("organisations.kind")}
          options={OrganisationKind.options.map((value) => ({ value, label: t(`organisations.kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        {create.isError && <Notice kind="error">{problem}</Notice>}
        <Button
          type="submit"
          size="small"
          look="primary"
          disabled={!isCode || name.zh.trim().length < 2 || name.en.trim().length < 2}
          busy={create.isPending}
        >
          {t("organisations.create")}
        </Button>
      </form>
    </details>
  );
}

function useChanged(change: () => Promise<unknown>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ["organisation", "organisations"]) void client.invalidateQueries({ queryKey: [key] });
      toast(t("people.done"));
    },
  });
}

function submitTo(event: FormEvent, change: { isPending: boolean; mutate: () => void }): void {
  event.preventDefault();
  if (!change.isPending) change.mutate();
}
