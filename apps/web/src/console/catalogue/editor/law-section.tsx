import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { moveWithin } from "./list-changes.ts";
import { ProblemsAt } from "./problems.tsx";
import { RowsEditor } from "./rows-editor.tsx";
import type { SectionProps } from "./section.ts";
import { TextPair } from "./text-pair.tsx";

const empty = { zh: "", en: "" };

/** On which law the item stands, and in plain words who may have it. */
export function LawSection({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t("editor.legalBasis")}>
        <ProblemsAt path="/legalBasis" />
        <RowsEditor
          name={t("editor.legalBasis")}
          rows={item.legalBasis}
          onAdd={() => edit((next) => void next.legalBasis.push({ law: empty, article: empty }))}
          onMove={(from, to) => edit((next) => moveWithin(next.legalBasis, from, to))}
          onRemove={(place) => edit((next) => void next.legalBasis.splice(place, 1))}
        >
          {(basis, place) => (
            <>
              <TextPair
                label={t("editor.law")}
                path={`/legalBasis/${place}/law`}
                required
                hint={t("editor.lawHint")}
                value={basis.law}
                onChange={(law) =>
                  edit((next) => {
                    next.legalBasis[place]!.law = law;
                  })
                }
              />
              <TextPair
                label={t("editor.article")}
                path={`/legalBasis/${place}/article`}
                required
                value={basis.article}
                onChange={(article) =>
                  edit((next) => {
                    next.legalBasis[place]!.article = article;
                  })
                }
              />
              <TextPair
                label={t("editor.lawNote")}
                path={`/legalBasis/${place}/note`}
                lines={2}
                value={basis.note}
                onChange={(note) =>
                  edit((next) => {
                    next.legalBasis[place]!.note = note.zh || note.en ? note : undefined;
                  })
                }
              />
            </>
          )}
        </RowsEditor>
      </Card>
      <Card title={t("editor.conditions")}>
        <RowsEditor
          name={t("editor.condition")}
          rows={item.conditions}
          onAdd={() => edit((next) => void next.conditions.push(empty))}
          onMove={(from, to) => edit((next) => moveWithin(next.conditions, from, to))}
          onRemove={(place) => edit((next) => void next.conditions.splice(place, 1))}
        >
          {(condition, place) => (
            <TextPair
              label={t("editor.condition")}
              path={`/conditions/${place}`}
              required
              value={condition}
              onChange={(value) =>
                edit((next) => {
                  next.conditions[place] = value;
                })
              }
            />
          )}
        </RowsEditor>
      </Card>
    </>
  );
}
