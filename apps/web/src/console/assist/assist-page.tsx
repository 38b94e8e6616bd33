import { useInfiniteQuery } from "@tanstack/react-query";
import { isResidentId } from "@zhida/china-ids";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isNotFound } from "../../api/api-error.ts";
import { pagesOf } from "../../api/pages-of.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { listAssisted } from "../api/services.ts";
import { Page } from "../parts/page.tsx";
import { TextField } from "../parts/text-field.tsx";
import { AssistedApplications } from "./assisted-applications.tsx";
import { ItemFinder } from "./item-finder.tsx";
import { RegisterPerson } from "./register-person.tsx";
import { rememberedPerson, rememberPerson } from "./remembered-person.ts";

/** At the counter and at the service desk: whose matter it is, what is open, and a new one on his behalf. */
export function AssistPage() {
  const { t } = useTranslation();
  const [person, setPerson] = useState(rememberedPerson);
  const [typed, setTyped] = useState(person ?? "");
  const find = (event: FormEvent) => {
    event.preventDefault();
    const idNumber = typed.trim().toUpperCase();
    setPerson(rememberPerson(isResidentId(idNumber) ? idNumber : undefined));
  };
  const leave = () => {
    setPerson(rememberPerson(undefined));
    setTyped("");
  };
  const isWrong = typed.trim().length >= 18 && !isResidentId(typed.trim().toUpperCase());
  return (
    <Page title={t("assist.title")} lead={t("assist.lead")}>
      <Card>
        <form className="row" onSubmit={find}>
          <TextField
            label={t("assist.idNumber")}
            error={isWrong ? t("assist.wrongId") : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={18}
            value={typed}
            onChange={setTyped}
          />
          <Button type="submit" look="primary" disabled={!isResidentId(typed.trim().toUpperCase())}>
            {t("assist.find")}
          </Button>
          {person && <Button onClick={leave}>{t("assist.next")}</Button>}
        </form>
      </Card>
      {person && <Person key={person} idNumber={person} />}
    </Page>
  );
}

function Person({ idNumber }: { idNumber: string }) {
  const query = useInfiniteQuery({
    ...pagesOf(["assist", idNumber], (cursor) => listAssisted({ idNumber, cursor })),
    gcTime: 0,
  });
  if (query.isError && isNotFound(query.error)) {
    return <RegisterPerson idNumber={idNumber} onDone={() => void query.refetch()} />;
  }
  return (
    <>
      <AssistedApplications query={query} />
      {query.data && <ItemFinder idNumber={idNumber} />}
    </>
  );
}
