import { type FigureRecord, type FigureSettings, type FigureTone, toneOf } from "@zhida/gov-screen/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Figures } from "../parts/figures.tsx";
import { figureText } from "./figure-text.ts";

type Props = { records: readonly FigureRecord[]; values: FigureSettings["values"] };

const TONES: Record<FigureTone, "jade" | "ochre" | "cinnabar" | undefined> = {
  plain: undefined,
  calm: "jade",
  warn: "ochre",
  alarm: "cinnabar",
};

/** What the screen would show now, by the draft. */
export function FigurePreview({ records, values }: Props) {
  const { t } = useTranslation("figures");
  const text = useText();
  const shown = records.filter((record) => record.shown);
  return (
    <Card title={t("figures.preview")}>
      <div className="stack">
        <p className="quiet small">{shown.length === 0 ? t("figures.nothingShown") : t("figures.previewLead")}</p>
        {shown.length > 0 && (
          <Figures
            label={t("figures.preview")}
            figures={shown.map(({ key, name, unit, levels }) => {
              const value = values[key] ?? null;
              return { name: text(name), value: figureText(unit, value), tone: TONES[toneOf(levels, value)] };
            })}
          />
        )}
      </div>
    </Card>
  );
}
