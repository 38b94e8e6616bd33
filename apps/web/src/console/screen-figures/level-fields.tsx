import { type FigureRecord, FigureTone, type FigureUnit, toneOf } from "@zhida/gov-screen/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Grid } from "../parts/grid.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { NumberField } from "../parts/text-field.tsx";
import { fromTyped, TAG_TONES, typed } from "./figure-text.ts";

type Levels = FigureRecord["levels"];
type Props = {
  unit: FigureUnit;
  levels: Levels;
  now: number | null;
  isWrong: boolean;
  onChange: (levels: Levels) => void;
};

const MOST = 6;

/** The steps at which a figure changes colour, and a number to try them with. */
export function LevelFields({ unit, levels, now, isWrong, onChange }: Props) {
  const { t } = useTranslation("figures");
  const [tried, setTried] = useState(now === null ? undefined : typed(unit, now));
  const tone = toneOf(levels, tried === undefined ? null : fromTyped(unit, tried));
  const change = (at: number, part: Partial<Levels[number]>) =>
    onChange(levels.map((level, index) => (index === at ? { ...level, ...part } : level)));
  const last = levels.at(-1)?.from ?? 0;
  return (
    <div className="stack">
      <p className="quiet small">{t("figures.levelsLead")}</p>
      {levels.map((level, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; its number changes while it is typed
        <Grid key={at}>
          <NumberField
            label={t("figures.from", { unit: t(`figures.unit.${unit}`) })}
            required
            disabled={at === 0}
            value={typed(unit, level.from)}
            onChange={(value) => change(at, { from: fromTyped(unit, Math.max(value ?? 0, 0)) })}
          />
          <div className="row">
            <SelectField
              label={t("figures.toneLabel")}
              options={FigureTone.options.map((value) => ({ value, label: t(`figures.tone.${value}`) }))}
              value={level.tone}
              onChange={(value) => change(at, { tone: value })}
            />
            {at > 0 && (
              <Button
                size="small"
                look="quiet"
                onClick={() => onChange(levels.filter((_level, index) => index !== at))}
              >
                {t("figures.removeLevel", { number: at + 1 })}
              </Button>
            )}
          </div>
        </Grid>
      ))}
      {isWrong && <Notice kind="error">{t("figures.levelsWrong")}</Notice>}
      <div className="row">
        <Button
          size="small"
          disabled={levels.length >= MOST}
          onClick={() => onChange([...levels, { from: last + fromTyped(unit, 1), tone: "warn" }])}
        >
          {t("figures.addLevel")}
        </Button>
        <NumberField label={t("figures.tried")} value={tried} onChange={setTried} />
        <Tag tone={TAG_TONES[tone]}>{t(`figures.tone.${tone}`)}</Tag>
      </div>
    </div>
  );
}
