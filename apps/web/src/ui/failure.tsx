import { useTranslation } from "react-i18next";
import { ApiError, isNotFound, Unreachable } from "../api/api-error.ts";
import { Blank } from "./blank.tsx";
import { Button } from "./button.tsx";

/** Something could not be shown: why, in the server's own sentence, and a way on. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <Blank alert title={t(titleOf(error))} text={useSentence(error)}>
      {retry && <Button onClick={retry}>{t("retry")}</Button>}
    </Blank>
  );
}

const titleOf = (error: unknown) =>
  error instanceof Unreachable
    ? "failure.unreachableTitle"
    : isNotFound(error)
      ? "failure.missingTitle"
      : "failure.title";

/** The sentence for a failed call, in the reader's language. */
export function useSentence(error: unknown): string {
  const { t } = useTranslation();
  if (error instanceof ApiError) return error.message;
  return t(error instanceof Unreachable ? "failure.unreachable" : "failure.unexpected");
}
