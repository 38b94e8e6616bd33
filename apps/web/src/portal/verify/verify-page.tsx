import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isNotFound } from "../../api/api-error.ts";
import { verifyDocument } from "../../api/caseflow.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Field } from "../../ui/field.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../shell/page.tsx";
import { VerifiedSheet } from "./verified-sheet.tsx";

/** Anybody who holds a paper can compare it with what was issued. */
export function VerifyPage() {
  const { t } = useTranslation();
  const { code = "" } = useSearch({ from: "/verify" });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const query = useQuery({
    queryKey: ["verify", code],
    queryFn: () => verifyDocument(code),
    enabled: code !== "",
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: "/verify", search: { code: typed.trim() } });
  };
  return (
    <Page title={t("verify.title")} narrow lead={t("verify.lead")}>
      <Card>
        <form className="stack" onSubmit={submit}>
          <Field label={t("verify.code")} hint={t("verify.hint")}>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                autoComplete="off"
                spellCheck={false}
                required
                minLength={16}
                maxLength={40}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" look="primary" busy={query.isFetching}>
            {t("verify.submit")}
          </Button>
        </form>
      </Card>
      <div aria-live="polite">
        {code !== "" && isNotFound(query.error) ? (
          <Notice kind="error">
            <strong>{t("verify.unknown")}</strong>
            <span>{t("verify.unknownText")}</span>
          </Notice>
        ) : (
          code !== "" && <Loaded query={query}>{(document) => <VerifiedSheet document={document} />}</Loaded>
        )}
      </div>
    </Page>
  );
}
