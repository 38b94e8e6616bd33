import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listPasskeys, removePasskey } from "../../api/identity.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { addPasskey } from "../../session/passkey.ts";
import { passkeysPossible } from "../../session/passkeys-possible.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";

const queryKey = ["passkeys"];

export function PasskeySettings() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const query = useQuery({ queryKey, queryFn: listPasskeys });
  const changed = () => void client.invalidateQueries({ queryKey });
  const add = useMutation({
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: () => {
      setName("");
      changed();
    },
  });
  const remove = useMutation({ mutationFn: removePasskey, onSuccess: changed });
  const failed = add.error ?? remove.error;
  const problem = useSentence(failed);
  return (
    <Card title={t("passkey.title")}>
      <div className="stack">
        <p className="quiet small">{t("passkey.lead")}</p>
        <Loaded query={query}>
          {({ items }) => (
            <ul className="settings-rows">
              {items.map((passkey) => (
                <li key={passkey.id} className="row row-apart">
                  <span>
                    {passkey.name}{" "}
                    <span className="quiet small">{t("passkey.since", { date: date(passkey.createdAt) })}</span>
                  </span>
                  <Button look="danger" size="small" onClick={() => remove.mutate(passkey.id)}>
                    {t("passkey.remove")}
                    <span className="visually-hidden"> {passkey.name}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        {failed && (
          <Notice kind="error">{failed.name === "NotAllowedError" ? t("signIn.passkeyGivenUp") : problem}</Notice>
        )}
        {passkeysPossible !== "yes" && <Notice>{t(`signIn.noPasskeys.${passkeysPossible}`)}</Notice>}
        <Field label={t("passkey.name")} hint={t("passkey.nameHint")}>
          {(wiring) => (
            <div className="input-affix">
              <input
                {...wiring}
                className="input"
                maxLength={40}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
              <Button
                disabled={name.trim() === "" || passkeysPossible !== "yes"}
                busy={add.isPending}
                onClick={() => add.mutate()}
              >
                {t("passkey.add")}
              </Button>
            </div>
          )}
        </Field>
      </div>
    </Card>
  );
}
