import { useTranslation } from "react-i18next";
import type { Language } from "../../i18n/language.ts";
import { type Theme, useAppearance } from "../../ui/appearance.ts";
import { Card } from "../../ui/card.tsx";
import { Choices } from "../../ui/choices.tsx";
import { SwitchRow } from "../../ui/switch.tsx";
import { useSwitchLanguage } from "../shell/use-switch-language.ts";

const themes: readonly Theme[] = ["system", "light", "dark"];
const languages: readonly Language[] = ["zh-CN", "en"];

export function AppearanceSettings() {
  const { t, i18n } = useTranslation();
  const [{ theme, elder }, change] = useAppearance();
  const switchLanguage = useSwitchLanguage();
  return (
    <Card title={t("settings.appearance")}>
      <div className="stack">
        <SwitchRow
          label={t("settings.elder")}
          hint={t("settings.elderHint")}
          checked={elder}
          onChange={(on) => change({ elder: on })}
        />
        <Choices
          legend={t("settings.theme")}
          value={theme}
          onChange={(next) => change({ theme: next })}
          choices={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        />
        <Choices
          legend={t("settings.language")}
          value={i18n.language as Language}
          onChange={(next) => void switchLanguage(next)}
          choices={languages.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
        />
      </div>
    </Card>
  );
}
