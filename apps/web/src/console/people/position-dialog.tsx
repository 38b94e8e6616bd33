import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Position, RoleCode, roleNames } from "@zhida/identity/contract";
import { Modal } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { changePosition, grantPosition } from "../api/identity.ts";
import { Grid } from "../parts/grid.tsx";
import { MultiSelectField, SelectField } from "../parts/select-field.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useOrganisationChoices } from "./use-organisation-choices.ts";

type Props = { personId: string; position: Position | undefined; onClose: () => void };

/** Puts somebody into an office, or changes the roles and the end of one held. */
export function PositionDialog({ personId, position, onClose }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const client = useQueryClient();
  const organisations = useOrganisationChoices();
  const [organisation, setOrganisation] = useState(position?.organisation.code);
  const [roles, setRoles] = useState<RoleCode[]>(position?.roles ?? []);
  const [validTo, setValidTo] = useState(position?.validTo ?? "");
  const save = useMutation({
    mutationFn: () =>
      position
        ? changePosition(position.id, { roles, validTo: validTo || null })
        : grantPosition(personId, { organisationCode: organisation!, roles, validTo: validTo || undefined }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["person", personId] });
      void client.invalidateQueries({ queryKey: ["staff"] });
      toast(t("people.done"));
      onClose();
    },
  });
  const problem = useSentence(save.error);
  const isWhole = organisation !== undefined && roles.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !save.isPending) save.mutate();
  };
  return (
    <Modal
      open
      title={t(position ? "people.changePosition" : "people.grant")}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <form className="console stack" onSubmit={submit}>
        {position ? (
          <p>{text(position.organisation.name)}</p>
        ) : (
          <SelectField
            label={t("people.organisation")}
            required
            options={organisations}
            value={organisation}
            onChange={setOrganisation}
          />
        )}
        <MultiSelectField
          label={t("people.role")}
          required
          options={RoleCode.options.map((value) => ({ value, label: text(roleNames[value]) }))}
          value={roles}
          onChange={setRoles}
        />
        <Grid>
          <TextField
            label={t("people.validTo")}
            hint={t("people.validToHint")}
            type="date"
            value={validTo}
            onChange={setValidTo}
          />
        </Grid>
        {save.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" disabled={!isWhole} busy={save.isPending}>
            {t("save")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Modal>
  );
}
