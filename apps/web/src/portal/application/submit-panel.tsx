import type { Application, ServiceItem } from "@zhida/gov-services/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CancelButton } from "../cases/cancel-button.tsx";
import { EligibilityNotice } from "./eligibility-notice.tsx";
import { SubmitProblem } from "./submit-problem.tsx";
import type { Draft } from "./use-draft.ts";
import type { Submit } from "./use-submit.ts";

type Props = { application: Application; item: ServiceItem; draft: Draft; submit: Submit };

/** What is still open, whether it is saved, and the button. */
export function SubmitPanel({ application, item, draft, submit }: Props) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const saveProblem = useSentence(draft.error);
  const supplement = application.state === "supplement";
  const denied = application.eligibility.verdict === "no";
  return (
    <Card title={t("apply.finish")}>
      <div className="apply-go">
        <OpenPoints application={application} item={item} />
        {supplement && (
          <Field label={t("apply.supplementNote")}>
            {(wiring) => (
              <textarea
                {...wiring}
                className="input"
                maxLength={1000}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        )}
        {draft.error !== null && <Notice kind="error">{saveProblem}</Notice>}
        <EligibilityNotice application={application} />
        <SubmitProblem application={application} submit={submit} />
        <Button
          look={denied ? "danger" : "primary"}
          size="large"
          wide
          busy={submit.isPending}
          onClick={() => submit.mutate({ insist: denied, note: note || undefined })}
        >
          {denied ? t("apply.insist") : t(supplement ? "apply.submitSupplement" : "apply.submit")}
        </Button>
        <p className="save-state">{t(`apply.save.${draft.state}`)}</p>
        <p className="quiet small">{t("apply.vow")}</p>
        {application.state === "draft" && <CancelButton application={application} />}
      </div>
    </Card>
  );
}

/** Required fields and documents that are still missing; each leads to its place. */
function OpenPoints({ application, item }: Pick<Props, "application" | "item">) {
  const { t } = useTranslation();
  const text = useText();
  const { fields, materials } = application.open;
  if (fields.length + materials.length === 0) return <Notice kind="good">{t("apply.nothingOpen")}</Notice>;
  return (
    <Notice kind="warning">
      <span>{t("apply.stillOpen", { count: fields.length + materials.length })}</span>
      <ul className="apply-open">
        {fields.map((name) => (
          <li key={name}>
            <a href={`#field-${name}`}>{text(item.form.ui.fields[name]?.label ?? { zh: name, en: name })}</a>
          </li>
        ))}
        {application.materials
          .filter(({ code }) => materials.includes(code))
          .map((material) => (
            <li key={material.code}>{text(material.name)}</li>
          ))}
      </ul>
    </Notice>
  );
}
