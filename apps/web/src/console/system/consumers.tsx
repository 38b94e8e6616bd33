import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ConsumerKey, ConsumerRegistration } from "@zhida/exchange/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { listConsumers, registerConsumer, setConsumerActive } from "../api/exchange.ts";
import { TextPair } from "../catalogue/editor/text-pair.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { TextField } from "../parts/text-field.tsx";

const key = ["system", "consumers"];

/** Applications of others that read through agreements, each with a key of its own. */
export function Consumers() {
  const { t } = useTranslation();
  const text = useText();
  const { date } = useFormats();
  const client = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: listConsumers });
  const toggle = useMutation({
    mutationFn: ({ code, active }: { code: string; active: boolean }) => setConsumerActive(code, active),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <Card title={t("system.consumers")} more={<span className="quiet small">{t("system.consumersLead")}</span>}>
      <div className="stack">
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="quiet">{t("system.noConsumers")}</p>
            ) : (
              <RecordTable
                caption={t("system.consumers")}
                rows={items}
                rowKey={(consumer) => consumer.code}
                columns={[
                  { key: "name", title: t("system.consumer"), cell: (consumer) => text(consumer.name) },
                  {
                    key: "code",
                    title: t("system.code"),
                    cell: (consumer) => <span className="mono">{consumer.code}</span>,
                  },
                  { key: "since", title: t("system.since"), cell: (consumer) => date(consumer.createdAt) },
                  {
                    key: "active",
                    title: t("system.key"),
                    cell: ({ code, active, name }) => (
                      <Button
                        size="small"
                        busy={toggle.isPending && toggle.variables.code === code}
                        aria-label={t(active ? "system.switchOffOne" : "system.switchOnOne", { name: text(name) })}
                        onClick={() => toggle.mutate({ code, active: !active })}
                      >
                        {t(active ? "system.switchOff" : "system.switchOn")}
                      </Button>
                    ),
                  },
                ]}
              />
            )
          }
        </Loaded>
        <details>
          <summary>{t("system.register")}</summary>
          <RegisterConsumer />
        </details>
      </div>
    </Card>
  );
}

function RegisterConsumer() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [code, setCode] = useState("");
  const [name, setName] = useState({ zh: "", en: "" });
  const register = useMutation({
    mutationFn: () => registerConsumer({ code, name, organisation: null }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const problem = useSentence(register.error);
  const isWhole = ConsumerRegistration.safeParse({ code, name, organisation: null }).success && name.zh !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !register.isPending) register.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label={t("system.code")}
        hint={t("system.codeHint")}
        required
        isCode
        maxLength={80}
        value={code}
        onChange={(typed) => setCode(typed.trim())}
      />
      <TextPair label={t("system.consumer")} path="/name" required value={name} onChange={setName} />
      {register.isError && <Notice kind="error">{problem}</Notice>}
      {register.data && <NewKey answer={register.data} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={!isWhole} busy={register.isPending}>
          {t("system.registerNow")}
        </Button>
      </div>
    </form>
  );
}

function NewKey({ answer }: { answer: ConsumerKey }) {
  const { t } = useTranslation();
  return (
    <Notice kind="warning">
      <p>{t("system.keyOnce")}</p>
      <p className="mono">{answer.key}</p>
    </Notice>
  );
}
