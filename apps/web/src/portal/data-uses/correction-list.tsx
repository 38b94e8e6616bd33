import { useInfiniteQuery } from "@tanstack/react-query";
import type { Correction } from "@zhida/exchange/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Blank } from "../../ui/blank.tsx";
import { Card } from "../../ui/card.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import { correctionsQuery } from "./data-queries.ts";
import "./data-use-list.css";

const tones: Record<Correction["state"], Tone> = { open: "slate", accepted: "jade", rejected: "cinnabar" };

export function CorrectionList() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(correctionsQuery);
  return (
    <Loaded query={query}>
      {({ pages }) =>
        pages[0]?.items.length === 0 ? (
          <Blank title={t("correction.noneTitle")} text={t("correction.noneText")} />
        ) : (
          <Card>
            <ul>
              {pages.flatMap((page) =>
                page.items.map((correction) => <CorrectionRow key={correction.id} correction={correction} />),
              )}
            </ul>
            <MoreButton query={query} />
          </Card>
        )
      }
    </Loaded>
  );
}

function CorrectionRow({ correction }: { correction: Correction }) {
  const { t } = useTranslation();
  const text = useText();
  const { time } = useFormats();
  return (
    <li className="data-use">
      <span className="row row-apart">
        <strong>{text(correction.field.title)}</strong>
        <Tag tone={tones[correction.state]}>{t(`correction.state.${correction.state}`)}</Tag>
      </span>
      <span>
        {t("correction.change", { from: String(correction.currentValue ?? ""), to: String(correction.claimedValue) })}
      </span>
      <span className="quiet small">
        {text(correction.owner.name)} · {text(correction.dataset.name)} · {time(correction.requestedAt)}
      </span>
      {correction.note && <q>{correction.note}</q>}
    </li>
  );
}
