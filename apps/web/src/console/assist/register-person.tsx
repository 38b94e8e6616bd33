import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../session/me-query.ts";
import { Blank } from "../../ui/blank.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { registerPerson } from "../api/identity.ts";
import { Grid } from "../parts/grid.tsx";
import { TextField } from "../parts/text-field.tsx";

type Props = { idNumber: string; onDone: () => void };

/** Somebody whom the platform does not know yet; a clerk registers him from his identity card. */
export function RegisterPerson({ idNumber, onDone }: Props) {
  const { t } = useTranslation();
  const mayRegister = useMe()?.permissions.includes("person.register") ?? false;
  if (!mayRegister) return <Blank title={t("assist.unknown")} text={t("assist.unknownText")} />;
  return (
    <Card title={t("assist.unknown")}>
      <RegisterForm idNumber={idNumber} onDone={onDone} />
    </Card>
  );
}

function RegisterForm({ idNumber, onDone }: Props) {
  const { t } = useTranslation();
  const division = useMe()?.positions.find(({ roles }) => roles.includes("window_clerk"))?.division ?? "";
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const register = useMutation({
    mutationFn: () => registerPerson({ idNumber, name: name.trim(), division, phone: phone || null }),
    onSuccess: onDone,
  });
  const problem = useSentence(register.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!register.isPending) register.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="quiet">{t("assist.registerLead")}</p>
      <Grid>
        <TextField label={t("assist.name")} required maxLength={50} value={name} onChange={setName} />
        <TextField
          label={t("assist.phone")}
          hint={t("assist.phoneHint")}
          inputMode="numeric"
          pattern="1[3-9][0-9]{9}"
          maxLength={11}
          value={phone}
          onChange={(value) => setPhone(value.trim())}
        />
      </Grid>
      {register.isError && <Notice kind="error">{problem}</Notice>}
      <div className="row">
        <Button type="submit" look="primary" busy={register.isPending} disabled={name.trim() === ""}>
          {t("assist.register")}
        </Button>
      </div>
    </form>
  );
}
