import SettingOutlined from "@ant-design/icons/SettingOutlined";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { Faults } from "./findings-in.ts";
import type { TableColumn } from "./table-columns.ts";
import { useColumnName } from "./use-column-name.ts";

type Props = { columns: readonly TableColumn[]; faults: Faults; onColumn: (column: TableColumn) => void };

/** Names of the columns, what each is, and the way to change it. */
export function GridHead({ columns, faults, onColumn }: Props) {
  const { t } = useTranslation("policies");
  const nameOf = useColumnName();
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid
    <div role="rowgroup" className="table-grid-head">
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: part of the grid */}
      <div role="row" aria-rowindex={1} className="table-grid-row">
        {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: part of the grid */}
        <div role="columnheader" className="table-grid-number">
          {t("rule.rowNumber")}
        </div>
        {columns.map((column, place) => {
          const name = nameOf(column);
          const fault = faults.ofColumn(place);
          return (
            // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: part of the grid
            <div
              key={`${column.kind}${column.place}`}
              role="columnheader"
              aria-colindex={place + 2}
              className={`table-grid-cell table-grid-${column.kind}${fault ? ` fault-${fault}` : ""}`}
            >
              <span className="table-grid-name">
                <span className="quiet small">{t(`column.${column.kind}`)}</span>
                <strong title={column.expression}>{name}</strong>
              </span>
              <IconButton label={t("grid.changeColumn", { column: name })} onClick={() => onColumn(column)}>
                <SettingOutlined aria-hidden="true" />
              </IconButton>
            </div>
          );
        })}
      </div>
    </div>
  );
}
