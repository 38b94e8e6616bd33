import type { Application, ServiceItem } from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { FieldRows } from "./field-rows.tsx";
import { MaterialList } from "./material-list.tsx";
import { RecordChoices } from "./record-choices.tsx";
import "./draft-form.css";
import "./one-click.css";
import { SubmitProblem } from "./submit-problem.tsx";
import { useDraft } from "./use-draft.ts";
import { useSubmit } from "./use-submit.ts";

type Props = { application: Application; item: ServiceItem };

/** Everything is at hand: what will be decided on, where each fact comes from, one button. */
export function OneClick({ application, item }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(application, () => true);
  const submit = useSubmit(application, draft);
  const saveProblem = useSentence(draft.error);
  const visible = application.fields.filter((field) => field.visible && field.value !== null);
  const confirm = visible.filter((field) => field.confirm);
  const shown = confirm.length > 0 ? confirm : visible;
  const rest = visible.filter((field) => !shown.includes(field));
  return (
    <>
      <Notice kind="good">
        {t(application.eligibility.automatic ? "apply.oneClickLead" : "apply.readyLead", { count: visible.length })}
      </Notice>
      <Card title={t("apply.confirm")}>
        <FieldRows item={item} fields={shown} />
        {rest.length > 0 && (
          <details className="one-click-more">
            <summary>{t("apply.showRest", { count: rest.length })}</summary>
            <FieldRows item={item} fields={rest} />
          </details>
        )}
      </Card>
      <RecordChoices application={application} draft={draft} />
      <MaterialList application={application} />
      {draft.error !== null && <Notice kind="error">{saveProblem}</Notice>}
      <SubmitProblem application={application} submit={submit} />
      <div className="one-click-go">
        <Button look="primary" size="large" wide busy={submit.isPending} onClick={() => submit.mutate({})}>
          {t("apply.submitOneClick")}
        </Button>
        <p className="one-click-vow">{t("apply.vow")}</p>
      </div>
    </>
  );
}
