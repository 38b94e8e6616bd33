import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { asDraft } from "../report/as-draft.ts";
import { keepDraft } from "./drafts.ts";
import type { Entry } from "./entry.ts";
import { dropEntryAlone } from "./outbox.ts";

/** What was refused becomes a draft again, with its pictures, to be put right. */
export function CorrectButton({ entry }: { entry: Entry }) {
  const { t } = useTranslation("reporting");
  const navigate = useNavigate();
  const correct = async () => {
    await keepDraft(`report:${entry.personId}`, asDraft(entry));
    await dropEntryAlone(entry);
    void navigate({ to: "/report" });
  };
  return (
    <Button size="small" look="primary" onClick={() => void correct()}>
      {t("outbox.correct")}
    </Button>
  );
}
