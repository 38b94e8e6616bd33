import { SubjectKind } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { moveWithin } from "../../catalogue/editor/list-changes.ts";
import { RowsEditor } from "../../catalogue/editor/rows-editor.tsx";
import { TextPair } from "../../catalogue/editor/text-pair.tsx";
import { CheckRow } from "../../parts/check-row.tsx";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useDepartments } from "../use-departments.ts";
import { SourceEditor } from "./source-editor.tsx";
import type { PolicyEditor } from "./use-policy-editor.ts";

const empty = { zh: "", en: "" };

/** Name, summary, whose policy it is and for whom, its sources and its one button. */
export function TextsSection({ editor: { content, edit } }: { editor: PolicyEditor }) {
  const { t } = useTranslation("policies");
  const departments = useDepartments();
  return (
    <div className="stack">
      <Card title={t("texts.basics")}>
        <div className="stack">
          <TextPair
            label={t("texts.name")}
            path="/name"
            required
            value={content.name}
            onChange={(name) => edit((next) => void Object.assign(next, { name }))}
          />
          <TextPair
            label={t("texts.summary")}
            path="/summary"
            lines={2}
            hint={t("texts.summaryHint")}
            value={content.summary}
            onChange={(summary) => edit((next) => void Object.assign(next, { summary }))}
          />
          <Grid>
            <SelectField
              label={t("list.department")}
              required
              options={departments}
              value={content.department}
              onChange={(department) => edit((next) => void Object.assign(next, { department }))}
            />
            <SelectField
              label={t("list.audience")}
              required
              options={SubjectKind.options.map((value) => ({ value, label: t(`audience.${value}`) }))}
              value={content.audience}
              onChange={(audience) => edit((next) => void Object.assign(next, { audience }))}
            />
          </Grid>
        </div>
      </Card>
      <Card title={t("texts.sources")}>
        <RowsEditor
          name={t("texts.source")}
          rows={content.legalSources}
          onAdd={() => edit((next) => void next.legalSources.push({ title: { ...empty } }))}
          onMove={(from, to) => edit((next) => moveWithin(next.legalSources, from, to))}
          onRemove={(place) => edit((next) => void next.legalSources.splice(place, 1))}
        >
          {(source, place) => (
            <SourceEditor
              source={source}
              place={place}
              onChange={(changed) =>
                edit((next) => {
                  next.legalSources[place] = changed;
                })
              }
            />
          )}
        </RowsEditor>
      </Card>
      <Card title={t("texts.action")}>
        <div className="stack">
          <CheckRow
            label={t("texts.hasAction")}
            hint={t("texts.actionHint")}
            checked={content.action !== null}
            onChange={(has) =>
              edit((next) => {
                next.action = has ? { label: { ...empty }, link: "/services" } : null;
              })
            }
          />
          {content.action && (
            <>
              <TextPair
                label={t("texts.actionLabel")}
                path="/action/label"
                required
                value={content.action.label}
                onChange={(label) => edit((next) => void Object.assign(next.action!, { label }))}
              />
              <TextField
                label={t("texts.actionLink")}
                isCode
                required
                error={content.action.link.startsWith("/") ? undefined : t("texts.actionLinkWrong")}
                value={content.action.link}
                onChange={(link) => edit((next) => void Object.assign(next.action!, { link }))}
              />
            </>
          )}
        </div>
      </Card>
    </div>
  );
}
