import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { LocalizedText } from "@zhida/platform/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { openAppeal } from "../../api/my-benefits.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { toast } from "../../ui/toast.tsx";

const SHORTEST = 10;

type Props = { policy: string; name: LocalizedText; grantId?: string; onClose: () => void };

/** Against what ended or was asked back, or because nothing came. */
export function AppealSheet({ policy, name, grantId, onClose }: Props) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { date } = useFormats();
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const [tooShort, setTooShort] = useState(false);
  const send = useMutation({
    mutationFn: () => openAppeal({ policy, grantId, text: said }),
    onSuccess: (appeal) => {
      void client.invalidateQueries({ queryKey: ["benefits"] });
      toast(t("appeal.sent", { date: date(appeal.dueOn) }));
      onClose();
    },
  });
  const problem = useSentence(send.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const short = said.trim().length < SHORTEST;
    setTooShort(short);
    if (!short && !send.isPending) send.mutate();
  };
  return (
    <Sheet title={t("appeal.title", { name: text(name) })} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={t("appeal.label")}
          required
          hint={t("appeal.hint")}
          error={tooShort ? t("appeal.tooShort") : undefined}
        >
          {(wiring) => (
            <textarea
              {...wiring}
              className="input"
              maxLength={2000}
              value={said}
              onChange={(event) => setSaid(event.target.value)}
            />
          )}
        </Field>
        {send.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" busy={send.isPending}>
            {t("appeal.submit")}
          </Button>
          <Button onClick={onClose}>{t("back")}</Button>
        </div>
      </form>
    </Sheet>
  );
}
