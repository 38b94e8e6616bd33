import {
  Audience,
  ItemType,
  itemTypeNames,
  LifeEvent,
  lifeEvents,
  type ServiceItem,
} from "@zhida/gov-services/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Card } from "../../../ui/card.tsx";
import { CheckGroup, CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { OrganisationName } from "../../parts/organisation-name.tsx";
import { MultiSelectField, SelectField } from "../../parts/select-field.tsx";
import { useProblemAt } from "./problems.tsx";
import type { SectionProps } from "./section.ts";
import { TextPair } from "./text-pair.tsx";
import { WordsField } from "./words-field.tsx";

const LEVELS = ["national", "province", "city", "county", "town"] as const satisfies ServiceItem["level"][];

export function BasicsSection({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Card title={t("editor.section.basics")}>
      <div className="stack">
        <p className="quiet small">
          <OrganisationName code={item.department} /> · <span className="mono">{item.code}</span>
        </p>
        <TextPair
          label={t("editor.name")}
          path="/name"
          required
          value={item.name}
          onChange={(name) =>
            edit((next) => {
              next.name = name;
            })
          }
        />
        <TextPair
          label={t("editor.summary")}
          path="/summary"
          required
          hint={t("editor.summaryHint")}
          lines={2}
          value={item.summary}
          onChange={(summary) =>
            edit((next) => {
              next.summary = summary;
            })
          }
        />
        <Grid>
          <SelectField
            label={t("editor.type")}
            options={ItemType.options.map((value) => ({ value, label: text(itemTypeNames[value]) }))}
            value={item.type}
            onChange={(type) =>
              edit((next) => {
                next.type = type;
              })
            }
          />
          <SelectField
            label={t("editor.level")}
            options={LEVELS.map((value) => ({ value, label: t(`editor.levels.${value}`) }))}
            value={item.level}
            onChange={(level) =>
              edit((next) => {
                next.level = level;
              })
            }
          />
        </Grid>
        <CheckGroup
          legend={t("editor.audience")}
          options={Audience.options.map((value) => ({ value, label: t(`audience.${value}`) }))}
          value={item.audience}
          onChange={(audience) =>
            edit((next) => {
              next.audience = audience;
            })
          }
        />
        <AudienceProblem />
        <MultiSelectField
          label={t("editor.lifeEvents")}
          hint={t("editor.lifeEventsHint")}
          options={LifeEvent.options.map((value) => ({ value, label: text(lifeEvents[value]) }))}
          value={item.lifeEvents}
          onChange={(chosen) =>
            edit((next) => {
              next.lifeEvents = chosen;
            })
          }
        />
        <Grid>
          <WordsField
            label={t("editor.themes")}
            words={item.themes}
            onChange={(words) =>
              edit((next) => {
                next.themes = words;
              })
            }
          />
          <WordsField
            label={t("editor.keywords")}
            hint={t("editor.keywordsHint")}
            words={item.keywords}
            onChange={(words) =>
              edit((next) => {
                next.keywords = words;
              })
            }
          />
        </Grid>
        <CheckRow
          label={t("editor.recommend")}
          hint={t("editor.recommendHint")}
          checked={item.recommend}
          onChange={(recommend) =>
            edit((next) => {
              next.recommend = recommend;
            })
          }
        />
      </div>
    </Card>
  );
}

function AudienceProblem() {
  const problem = useProblemAt("/audience", true);
  return problem ? <p className="field-error">{problem}</p> : null;
}
