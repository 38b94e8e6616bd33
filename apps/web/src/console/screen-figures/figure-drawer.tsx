import type { FigureRecord, FigureSettings } from "@zhida/gov-screen/contract";
import { Drawer } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { CheckGroup } from "../parts/check-row.tsx";
import { Grid } from "../parts/grid.tsx";
import { TextField } from "../parts/text-field.tsx";
import { CeilingFields } from "./ceiling-fields.tsx";
import { LevelFields } from "./level-fields.tsx";
import { rises } from "./rises.ts";

type Props = {
  record: FigureRecord;
  settings: FigureSettings;
  onKeep: (record: FigureRecord) => void;
  onClose: () => void;
};

/** One figure: its names, when it changes colour, how it is broken down, and who sees how much of it. */
export function FigureDrawer({ record, settings, onKeep, onClose }: Props) {
  const { t } = useTranslation("figures");
  const text = useText();
  const [draft, setDraft] = useState(record);
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<FigureRecord>) => setDraft({ ...draft, ...part });
  const measure = settings.measures.find((each) => each.source === record.source && each.measure === record.measure);
  const isNamed = draft.name.zh.trim() !== "" && draft.name.en.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNamed && rises(draft)) onKeep(draft);
  };
  return (
    <Drawer open title={t("figures.edit")} size="min(40rem, 100vw)" onClose={onClose} destroyOnHidden>
      <form className="console stack" onSubmit={submit}>
        {measure && <p className="quiet small">{t("figures.counts", { measure: text(measure.name) })}</p>}
        <Grid>
          <TextField
            label={t("figures.nameZh")}
            required
            maxLength={40}
            error={isTried && !isNamed ? t("figures.nameMissing") : undefined}
            value={draft.name.zh}
            onChange={(zh) => change({ name: { ...draft.name, zh } })}
          />
          <TextField
            label={t("figures.nameEn")}
            required
            maxLength={40}
            value={draft.name.en}
            onChange={(en) => change({ name: { ...draft.name, en } })}
          />
        </Grid>
        <Card title={t("figures.levels")}>
          <LevelFields
            unit={draft.unit}
            levels={draft.levels}
            now={settings.values[draft.key] ?? null}
            isWrong={isTried && !rises(draft)}
            onChange={(levels) => change({ levels })}
          />
        </Card>
        {measure && measure.breakdowns.length > 0 ? (
          <CheckGroup
            legend={t("figures.breakdowns")}
            options={measure.breakdowns.map((value) => ({ value, label: t(`figures.breakdown.${value}`) }))}
            value={draft.breakdowns}
            onChange={(breakdowns) => change({ breakdowns })}
          />
        ) : (
          <p className="quiet small">{t("figures.noBreakdowns")}</p>
        )}
        <Card title={t("figures.ceilings")}>
          <CeilingFields
            roles={settings.roles}
            ceilings={draft.ceilings}
            onChange={(ceilings) => change({ ceilings })}
          />
        </Card>
        <div className="row">
          <Button type="submit" look="primary">
            {t("figures.keep")}
          </Button>
          <Button onClick={onClose}>{t("cancel")}</Button>
        </div>
      </form>
    </Drawer>
  );
}
