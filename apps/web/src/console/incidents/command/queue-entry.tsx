import type { IncidentRow } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Tag } from "../../../ui/tag.tsx";
import { DueTag } from "../parts/due-tag.tsx";
import { PriorityTag, SourceName, SupervisedTag } from "../parts/incident-tags.tsx";

type Props = {
  row: IncidentRow;
  now: Date;
  isSelected: boolean;
  isChecked: boolean;
  onCheck: () => void;
  onSelect: () => void;
};

export function QueueEntry({ row, now, isSelected, isChecked, onCheck, onSelect }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  const { time } = useFormats();
  return (
    <li className={`queue-entry${isSelected ? " queue-entry-selected" : ""}`} data-incident={row.id}>
      <input
        type="checkbox"
        aria-label={t("command.tick", { number: row.number })}
        checked={isChecked}
        onChange={onCheck}
      />
      <button type="button" className="queue-entry-open" data-row-link aria-pressed={isSelected} onClick={onSelect}>
        <span className="row row-apart">
          <span className="queue-entry-title">{text(row.title)}</span>
          <DueTag clock={row.clock} dueAt={row.dueAt} now={now} />
        </span>
        <span className="queue-entry-text">{row.description}</span>
        <span className="quiet small">
          {text(row.place.area)} · <SourceName source={row.source} /> · {time(row.reportedAt, now)}
          {row.handlingOrganisation && ` · ${text(row.handlingOrganisation.name)}`}
        </span>
        <span className="row">
          {row.priority <= 2 && <PriorityTag priority={row.priority} />}
          <SupervisedTag level={row.supervised} />
          {row.repeat && <Tag tone="ochre">{t("repeat")}</Tag>}
          {row.occurrences > 1 && <Tag>{t("occurrences", { count: row.occurrences })}</Tag>}
        </span>
      </button>
    </li>
  );
}
