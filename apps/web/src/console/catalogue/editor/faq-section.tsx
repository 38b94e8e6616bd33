import { useTranslation } from "react-i18next";
import { Card } from "../../../ui/card.tsx";
import { moveWithin } from "./list-changes.ts";
import { RowsEditor } from "./rows-editor.tsx";
import type { SectionProps } from "./section.ts";
import { TextPair } from "./text-pair.tsx";

const empty = { zh: "", en: "" };

export function FaqSection({ item, edit }: SectionProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("editor.section.faq")}>
      <RowsEditor
        name={t("editor.question")}
        rows={item.faq}
        onAdd={() => edit((next) => void next.faq.push({ question: empty, answer: empty }))}
        onMove={(from, to) => edit((next) => moveWithin(next.faq, from, to))}
        onRemove={(place) => edit((next) => void next.faq.splice(place, 1))}
      >
        {(entry, place) => (
          <>
            <TextPair
              label={t("editor.question")}
              path={`/faq/${place}/question`}
              required
              value={entry.question}
              onChange={(question) =>
                edit((next) => {
                  next.faq[place]!.question = question;
                })
              }
            />
            <TextPair
              label={t("editor.answer")}
              path={`/faq/${place}/answer`}
              required
              lines={2}
              value={entry.answer}
              onChange={(answer) =>
                edit((next) => {
                  next.faq[place]!.answer = answer;
                })
              }
            />
          </>
        )}
      </RowsEditor>
    </Card>
  );
}
