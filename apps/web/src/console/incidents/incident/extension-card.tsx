import type { IncidentDetail } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Facts } from "../../parts/facts.tsx";

const tones = { asked: "ochre", granted: "jade", refused: "cinnabar" } as const;

/** 延期: what was asked for and what was said to it. */
export function ExtensionCard({ detail: { extension } }: { detail: IncidentDetail }) {
  const { t } = useTranslation("command");
  const now = useNow();
  const { time } = useFormats();
  if (!extension) return null;
  return (
    <Card
      title={t("extension.title")}
      more={<Tag tone={tones[extension.state]}>{t(`extension.state.${extension.state}`)}</Tag>}
    >
      <Facts
        facts={[
          { name: t("extension.until"), value: time(extension.until, now) },
          {
            name: t("extension.askedBy"),
            value: `${extension.askedBy} · ${time(extension.askedAt, now)}`,
          },
          { name: t("extension.reason"), value: <span className="prose-lines">{extension.note}</span> },
          extension.decidedBy !== null && { name: t("extension.decidedBy"), value: extension.decidedBy },
        ]}
      />
    </Card>
  );
}
