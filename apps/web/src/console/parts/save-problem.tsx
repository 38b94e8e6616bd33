import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/api-error.ts";
import { useSentence } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextButton } from "./text-button.tsx";

type Props = { error: unknown; reload: () => void };

/** Why it was not saved; what is typed stays until somebody asks for what another has made of it. */
export function SaveProblem({ error, reload }: Props) {
  const { t } = useTranslation("console");
  const sentence = useSentence(error);
  const isOvertaken = error instanceof ApiError && /[.]stale_|_changed$/.test(error.problem.code);
  return (
    <Notice kind="error">
      {sentence} {isOvertaken && <TextButton onClick={reload}>{t("showLatest")}</TextButton>}
    </Notice>
  );
}
