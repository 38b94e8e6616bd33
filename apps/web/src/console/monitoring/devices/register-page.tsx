import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RegisteredDevice } from "@zhida/gov-monitoring/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useMe } from "../../../session/me-query.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { registerDevice } from "../../api/monitoring.ts";
import { Link } from "../../navigation.tsx";
import { Page } from "../../parts/page.tsx";
import { ConnectionCard } from "./connection-card.tsx";
import { blankDevice, problemsOfDevice, registrationOf } from "./device-draft.ts";
import { DeviceFields } from "./device-fields.tsx";

/** 登记设备: from then on the gateway takes what it sends; how it connects, and its password, is shown right after. */
export function RegisterPage() {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const [registered, setRegistered] = useState<RegisteredDevice>();
  return (
    <Page
      title={registered ? text(registered.device.name) : t("devices.register")}
      back={{ to: "/devices", label: t("devices.back") }}
      lead={t(registered ? "devices.registered" : "devices.registerLead")}
    >
      {registered ? (
        <>
          <ConnectionCard device={registered.device} secret={registered.secret} />
          <div className="row">
            <Link to="/devices/$id" params={{ id: registered.device.id }} className={buttonClass({ look: "primary" })}>
              {t(registered.secret ? "devices.keptOpen" : "devices.open")}
            </Link>
          </div>
        </>
      ) : (
        <RegisterForm onRegistered={setRegistered} />
      )}
    </Page>
  );
}

function RegisterForm({ onRegistered }: { onRegistered: (registered: RegisteredDevice) => void }) {
  const { t } = useTranslation("monitoring");
  const client = useQueryClient();
  const position = useMe()?.positions[0];
  const [draft, setDraft] = useState(() => blankDevice(position?.organisationCode));
  const [tried, setTried] = useState(false);
  const problems = problemsOfDevice(draft);
  const isWhole = Object.keys(problems).length === 0;
  const register = useMutation({
    mutationFn: () => registerDevice(registrationOf(draft, (position?.division ?? "").slice(0, 6))),
    onSuccess: (registered) => {
      void client.invalidateQueries({ queryKey: ["monitoring", "devices"] });
      onRegistered(registered);
    },
  });
  const problem = useSentence(register.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole && !register.isPending) register.mutate();
  };
  return (
    <Card>
      <form className="stack" onSubmit={submit} noValidate>
        <DeviceFields
          draft={draft}
          problems={tried ? problems : {}}
          isNew
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        {draft.kind !== "truck" && !draft.point && <Notice>{t("devices.noPlace")}</Notice>}
        {tried && !isWhole && <Notice kind="error">{t("approvals.notWhole")}</Notice>}
        {register.isError && <Notice kind="error">{problem}</Notice>}
        <div className="row">
          <Button type="submit" look="primary" busy={register.isPending}>
            {t("devices.register")}
          </Button>
          <Link to="/devices" className={buttonClass()}>
            {t("cancel")}
          </Link>
        </div>
      </form>
    </Card>
  );
}
