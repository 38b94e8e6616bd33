import { useQuery } from "@tanstack/react-query";
import type { Parameter, PolicyVersion } from "@zhida/matching/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { Blank } from "../../../ui/blank.tsx";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { RecordTable } from "../../parts/record-table.tsx";
import { parametersQuery } from "../policy-queries.ts";
import { NewParameterDialog } from "./new-parameter-dialog.tsx";
import { ParameterValueDialog } from "./parameter-value-dialog.tsx";
import { useValueColumns } from "./use-value-columns.tsx";

type Props = { version: Pick<PolicyVersion, "check" | "content">; mayEdit: boolean };

/** Amounts and limits that the rule reads: each value with its first day and the document that sets it. */
export function ParametersCard({ version, mayEdit }: Props) {
  const { t } = useTranslation("policies");
  const query = useQuery(parametersQuery);
  const [changed, setChanged] = useState<Parameter>();
  const [isAdding, setAdding] = useState(false);
  const names = version.check.parameters;
  return (
    <div className="stack">
      <div className="row row-apart">
        <p className="quiet small">{t("parameter.lead")}</p>
        {mayEdit && <Button onClick={() => setAdding(true)}>{t("parameter.new")}</Button>}
      </div>
      <Loaded query={query}>
        {(all) => {
          const own = all.filter(({ name }) => names.includes(name));
          if (own.length === 0) return <Blank title={t("parameter.none")} text={t("parameter.noneText")} />;
          return (
            <>
              {own.map((parameter) => (
                <OneParameter
                  key={`${parameter.name}${parameter.division}`}
                  parameter={parameter}
                  onAdd={mayEdit ? () => setChanged(parameter) : undefined}
                />
              ))}
            </>
          );
        }}
      </Loaded>
      {changed && <ParameterValueDialog parameter={changed} onClose={() => setChanged(undefined)} />}
      {isAdding && (
        <NewParameterDialog
          department={version.content.department}
          onAdded={setChanged}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function OneParameter({ parameter, onAdd }: { parameter: Parameter; onAdd: (() => void) | undefined }) {
  const { t } = useTranslation("policies");
  const text = useText();
  const columns = useValueColumns(parameter);
  return (
    <Card
      title={text(parameter.label)}
      more={
        onAdd && (
          <Button size="small" aria-label={t("parameter.addNamed", { name: text(parameter.label) })} onClick={onAdd}>
            {t("parameter.add")}
          </Button>
        )
      }
    >
      <p className="quiet small mono">{parameter.name}</p>
      <RecordTable
        caption={text(parameter.label)}
        rows={parameter.values}
        rowKey={({ validFrom }) => validFrom}
        columns={columns}
      />
    </Card>
  );
}
