import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isNotFound } from "../../api/api-error.ts";
import { Failure } from "../../ui/failure.tsx";
import { Page } from "../parts/page.tsx";
import { Forbidden } from "./forbidden.ts";
import { PageForbidden } from "./page-forbidden.tsx";
import { PageMissing } from "./page-missing.tsx";

/** A page that could not be shown, whatever the reason. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  if (error instanceof Forbidden) return <PageForbidden />;
  if (isNotFound(error)) return <PageMissing />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t("failure.title")} hideTitle>
      <Failure error={error} retry={retry} />
    </Page>
  );
}
