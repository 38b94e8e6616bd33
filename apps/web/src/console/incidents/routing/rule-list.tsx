import ArrowDownOutlined from "@ant-design/icons/ArrowDownOutlined";
import ArrowUpOutlined from "@ant-design/icons/ArrowUpOutlined";
import type { RoutingRule } from "@zhida/gov-incidents/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Blank } from "../../../ui/blank.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { FramedTable } from "../../parts/framed-table.tsx";
import { moved } from "../../parts/moved.ts";
import { TextButton } from "../../parts/text-button.tsx";
import { Destination } from "./destination.tsx";
import { RuleWhen } from "./rule-when.tsx";

type Props = {
  rules: readonly RoutingRule[];
  onChange: (rules: readonly RoutingRule[]) => void;
  onEdit: (rule: RoutingRule) => void;
};

/** In the order in which they are asked: the first that is met sends. */
export function RuleList({ rules, onChange, onEdit }: Props) {
  const { t } = useTranslation("command");
  const text = useText();
  if (rules.length === 0) return <Blank title={t("routing.none")} text={t("routing.noneText")} />;
  const rows = rules.map((rule, at) => ({ rule, at }));
  return (
    <FramedTable
      caption={t("routing.title")}
      rows={rows}
      rowKey={({ rule }) => rule.code}
      columns={[
        { key: "at", end: true, title: t("routing.order"), cell: ({ at }) => at + 1 },
        {
          key: "name",
          title: t("routing.name"),
          cell: ({ rule }) => (
            <>
              <TextButton onClick={() => onEdit(rule)}>{text(rule.name) || t("routing.unnamed")}</TextButton>
              <br />
              <span className="quiet small mono">{rule.code}</span>
            </>
          ),
        },
        { key: "when", title: t("routing.when"), cell: ({ rule }) => <RuleWhen when={rule.when} /> },
        {
          key: "send",
          title: t("routing.send"),
          cell: ({ rule }) => (
            <span className="row">
              <Destination template={rule.send.organisation} />
              {rule.send.automatic && <Tag tone="jade">{t("route.automatic")}</Tag>}
            </span>
          ),
        },
        {
          key: "enabled",
          tight: true,
          title: t("routing.enabled"),
          cell: ({ rule }) => (
            <Switch
              name={t("routing.enable", { name: text(rule.name) || rule.code })}
              checked={rule.enabled}
              onChange={(isOn) => onChange(rules.map((each) => (each === rule ? { ...rule, enabled: isOn } : each)))}
            />
          ),
        },
        {
          key: "move",
          tight: true,
          title: t("routing.move"),
          cell: ({ rule, at }) => (
            <span className="row">
              <IconButton
                label={t("routing.up", { name: text(rule.name) || rule.code })}
                disabled={at === 0}
                onClick={() => onChange(moved(rules, at, -1))}
              >
                <ArrowUpOutlined />
              </IconButton>
              <IconButton
                label={t("routing.down", { name: text(rule.name) || rule.code })}
                disabled={at === rules.length - 1}
                onClick={() => onChange(moved(rules, at, 1))}
              >
                <ArrowDownOutlined />
              </IconButton>
              <ConfirmButton
                size="small"
                look="quiet"
                question={t("routing.removeQuestion")}
                onConfirm={() => onChange(rules.filter((each) => each !== rule))}
              >
                {t("routing.remove")}
              </ConfirmButton>
            </span>
          ),
        },
      ]}
    />
  );
}
