import type { LegalSource } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { Grid } from "../../parts/grid.tsx";
import { TextField } from "../../parts/text-field.tsx";

type Props = { source: LegalSource; place: number; onChange: (source: LegalSource) => void };

/** A document that the policy rests on: title, number, article, date, address. */
export function SourceEditor({ source, place, onChange }: Props) {
  const { t } = useTranslation("policies");
  const path = `/legalSources/${place}`;
  const set = (part: Partial<LegalSource>) => onChange({ ...source, ...part });
  return (
    <>
      <TextPair
        label={t("texts.sourceTitle")}
        path={`${path}/title`}
        required
        value={source.title}
        onChange={(title) => set({ title })}
      />
      <TextPair
        label={t("texts.article")}
        path={`${path}/article`}
        value={source.article}
        onChange={(article) => set({ article: article.zh || article.en ? article : undefined })}
      />
      <Grid>
        <TextField
          label={t("texts.number")}
          maxLength={80}
          value={source.number ?? ""}
          onChange={(number) => set({ number: number || undefined })}
        />
        <TextField
          label={t("texts.issuedOn")}
          type="date"
          value={source.issuedOn ?? ""}
          onChange={(issuedOn) => set({ issuedOn: issuedOn || undefined })}
        />
      </Grid>
      <TextField
        label={t("texts.url")}
        type="url"
        value={source.url ?? ""}
        onChange={(url) => set({ url: url || undefined })}
      />
    </>
  );
}
