import ArrowDownOutlined from "@ant-design/icons/ArrowDownOutlined";
import ArrowUpOutlined from "@ant-design/icons/ArrowUpOutlined";
import type { FigureRecord, FigureSettings } from "@zhida/gov-screen/contract";
import { type RoleCode, roleNames } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Switch } from "../../ui/switch.tsx";
import { Tag } from "../../ui/tag.tsx";
import { FramedTable } from "../parts/framed-table.tsx";
import { moved } from "../parts/moved.ts";
import { TextButton } from "../parts/text-button.tsx";
import { figureText, TAG_TONES } from "./figure-text.ts";

type Props = {
  records: readonly FigureRecord[];
  values: FigureSettings["values"];
  onChange: (records: readonly FigureRecord[]) => void;
  onEdit: (record: FigureRecord) => void;
};

/** All figures in the order of the screen, those that are hidden too. */
export function FigureList({ records, values, onChange, onEdit }: Props) {
  const { t } = useTranslation("figures");
  const text = useText();
  const rows = records.map((record, at) => ({ record, at }));
  return (
    <FramedTable
      caption={t("figures.list")}
      rows={rows}
      rowKey={({ record }) => record.key}
      columns={[
        { key: "at", end: true, title: t("figures.order"), cell: ({ at }) => at + 1 },
        {
          key: "name",
          title: t("figures.name"),
          cell: ({ record }) => <TextButton onClick={() => onEdit(record)}>{text(record.name)}</TextButton>,
        },
        {
          key: "now",
          end: true,
          tight: true,
          title: t("figures.now"),
          cell: ({ record: { key, unit } }) => figureText(unit, values[key] ?? null),
        },
        {
          key: "levels",
          title: t("figures.levels"),
          cell: ({ record: { unit, levels } }) => (
            <span className="row">
              {levels.map(({ from, tone }) => (
                <Tag key={from} tone={TAG_TONES[tone]}>
                  {`≥ ${figureText(unit, from)} ${t(`figures.tone.${tone}`)}`}
                </Tag>
              ))}
            </span>
          ),
        },
        { key: "roles", roomy: true, title: t("figures.roles"), cell: ({ record }) => <Ceilings of={record} /> },
        {
          key: "shown",
          tight: true,
          title: t("figures.shown"),
          cell: ({ record }) => (
            <Switch
              name={t("figures.show", { name: text(record.name) })}
              checked={record.shown}
              onChange={(isOn) =>
                onChange(records.map((each) => (each === record ? { ...record, shown: isOn } : each)))
              }
            />
          ),
        },
        {
          key: "move",
          tight: true,
          title: t("figures.move"),
          cell: ({ record, at }) => (
            <span className="row">
              <IconButton
                label={t("figures.up", { name: text(record.name) })}
                disabled={at === 0}
                onClick={() => onChange(moved(records, at, -1))}
              >
                <ArrowUpOutlined />
              </IconButton>
              <IconButton
                label={t("figures.down", { name: text(record.name) })}
                disabled={at === records.length - 1}
                onClick={() => onChange(moved(records, at, 1))}
              >
                <ArrowDownOutlined />
              </IconButton>
            </span>
          ),
        },
      ]}
    />
  );
}

function Ceilings({ of: { ceilings } }: { of: FigureRecord }) {
  const { t } = useTranslation("figures");
  const text = useText();
  const roles = Object.entries(ceilings);
  if (roles.length === 0) return <span className="quiet">{t("figures.nobody")}</span>;
  return (
    <ul className="small">
      {roles.map(([role, depth]) => (
        <li key={role}>
          {text(roleNames[role as RoleCode])} <span className="quiet">{t(`figures.depth.${depth}`)}</span>
        </li>
      ))}
    </ul>
  );
}
