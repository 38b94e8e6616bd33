import { useTranslation } from "react-i18next";
import { ApiError } from "../../../api/api-error.ts";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import type { PolicyEditor } from "./use-policy-editor.ts";

type Props = { editor: PolicyEditor; onReload: () => void };

/** Why it was not saved. Where somebody saved meanwhile, one's own changes are still here and one chooses which stay. */
export function SaveProblem({ editor, onReload }: Props) {
  const { t } = useTranslation("policies");
  const problem = useSentence(editor.saveError);
  if (editor.saveError === null) return null;
  const isStale = editor.saveError instanceof ApiError && editor.saveError.is("matching.stale_draft");
  if (!isStale) return <Notice kind="error">{problem}</Notice>;
  return (
    <Notice kind="error">
      <div className="stack">
        <p>{t("conflict.text")}</p>
        <div className="row">
          <ConfirmButton question={t("conflict.reloadQuestion")} onConfirm={onReload}>
            {t("conflict.reload")}
          </ConfirmButton>
          <ConfirmButton
            question={t("conflict.overwriteQuestion")}
            busy={editor.isSaving}
            onConfirm={() => void editor.saveAnyway().catch(() => {})}
          >
            {t("conflict.overwrite")}
          </ConfirmButton>
        </div>
      </div>
    </Notice>
  );
}
