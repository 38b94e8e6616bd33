import type { Category } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { post } from "../outbox/post.ts";
import { filesOfDraft, type ReportDraft } from "./report-draft.ts";

type Handed = {
  draft: ReportDraft;
  category: Category | undefined;
  as: "resident" | "grid";
  personId: string;
  now: Date;
};

/** Hands a report in. Who only showed or said it has that written in the place of a description. */
export function usePostReport() {
  const { t } = useTranslation("reporting");
  const text = useText();
  return ({ draft, category, as, personId, now }: Handed) => {
    if (!category || !draft.place) throw new Error("the report is not whole");
    const name = text(category.name);
    const unwritten = draft.voice ? t("report.seeVoice", { name }) : t("report.seePhotos", { name });
    const { settled } = draft;
    return post({
      id: draft.clientId,
      personId,
      at: now.toISOString(),
      title: name,
      files: filesOfDraft(draft),
      work: {
        kind: "report",
        report: {
          clientId: draft.clientId,
          category: category.code,
          description: draft.description.trim() || unwritten,
          place: { ...draft.place, address: draft.address.trim() || undefined },
          fields: draft.fields,
          files: [...draft.photos, ...(draft.voice ? [draft.voice] : [])].map(({ id }) => id),
          onTheSpot: settled ? { note: settled.note.trim(), files: settled.photos.map(({ id }) => id) } : undefined,
          anonymous: draft.anonymous,
          reportedAt: draft.seenAt,
          source: as,
        },
      },
    });
  };
}
