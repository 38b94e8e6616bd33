import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../../api/api-error.ts";
import { useSentence } from "../../../ui/failure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import type { PolicyEditor } from "./use-policy-editor.ts";

type Props = { editor: PolicyEditor; code: string; version: number };

/** Why it was not saved. Where somebody saved meanwhile, one's own changes are still here and one chooses which stay. */
export function SaveProblem({ editor, code, version }: Props) {
  const { t } = useTranslation("policies");
  const client = useQueryClient();
  const problem = useSentence(editor.saveError);
  if (editor.saveError === null) return null;
  const isStale = editor.saveError instanceof ApiError && editor.saveError.is("matching.stale_draft");
  if (!isStale) return <Notice kind="error">{problem}</Notice>;
  const reload = () => {
    client.removeQueries({ queryKey: ["policies", "version", code, version] });
    void client.invalidateQueries({ queryKey: ["policies"] });
  };
  return (
    <Notice kind="error">
      <div className="stack">
        <p>{t("conflict.text")}</p>
        <div className="row">
          <ConfirmButton question={t("conflict.reloadQuestion")} onConfirm={reload}>
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
