import type { FieldSchema, FieldUi, FieldValue } from "@zhida/gov-services/contract";
import { type HTMLAttributes, type InputHTMLAttributes, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import type { FieldWiring } from "../../ui/field.tsx";

export type WidgetProps = {
  ui: FieldUi;
  schema: FieldSchema;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
};

/** The control for one value. */
export function Widget(props: WidgetProps & { wiring: FieldWiring }) {
  const { ui, schema } = props;
  if (ui.options || schema.enum) return <SelectWidget {...props} />;
  if (ui.widget === "money") return <MoneyWidget {...props} />;
  if (schema.type === "number" || schema.type === "integer") return <NumberWidget {...props} />;
  if (ui.widget === "textarea" || ui.widget === "address") return <TextAreaWidget {...props} />;
  return <TextWidget {...props} />;
}

type Wired = WidgetProps & { wiring: FieldWiring };

const textOr = (value: FieldValue): string => (typeof value === "string" ? value : "");
const orNothing = (text: string): FieldValue => (text === "" ? null : text);

const modes: Record<string, Pick<InputHTMLAttributes<HTMLInputElement>, "type" | "inputMode" | "autoComplete">> = {
  phone: { type: "tel", inputMode: "numeric", autoComplete: "tel-national" },
  "bank-card": { inputMode: "numeric", autoComplete: "off" },
  "id-number": { autoComplete: "off" },
};

function TextWidget({ ui, schema, value, onChange, wiring }: Wired) {
  const date = schema.format === "date" || ui.widget === "date";
  const tidy = (text: string) => (ui.widget === "id-number" ? text.trim().toUpperCase() : text);
  return (
    <input
      {...wiring}
      {...modes[ui.widget ?? ""]}
      {...(date ? { type: "date" } : schema.format === "email" ? { type: "email" } : {})}
      className="input"
      maxLength={schema.maxLength}
      value={textOr(value)}
      onChange={(event) => onChange(orNothing(tidy(event.target.value)))}
    />
  );
}

function TextAreaWidget({ schema, value, onChange, wiring }: Wired) {
  return (
    <textarea
      {...wiring}
      className="input"
      rows={3}
      maxLength={schema.maxLength}
      value={textOr(value)}
      onChange={(event) => onChange(orNothing(event.target.value))}
    />
  );
}

function SelectWidget({ ui, schema, value, onChange, wiring }: Wired) {
  const { t } = useTranslation();
  const text = useText();
  const options = ui.options ?? schema.enum?.map((each) => ({ value: each, label: undefined })) ?? [];
  return (
    <select
      {...wiring}
      className="input"
      value={value === null ? "" : String(value)}
      onChange={(event) =>
        onChange(options.find((option) => String(option.value) === event.target.value)?.value ?? null)
      }
    >
      <option value="">{t("apply.pleaseChoose")}</option>
      {options.map((option) => (
        <option key={option.value} value={String(option.value)}>
          {option.label ? text(option.label) : option.value}
        </option>
      ))}
    </select>
  );
}

function NumberWidget({ ui, schema, value, onChange, wiring }: Wired) {
  const text = useText();
  const [typed, setTyped] = useTyped(value, (number) => String(number));
  return (
    <Affixed unit={ui.unit && text(ui.unit)}>
      <input
        {...wiring}
        className="input"
        inputMode={schema.type === "integer" ? "numeric" : "decimal"}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value.trim() === "" ? null : Number(event.target.value));
        }}
      />
    </Affixed>
  );
}

const FEN = 100;

function MoneyWidget({ value, onChange, wiring }: Wired) {
  const { t } = useTranslation();
  const [typed, setTyped] = useTyped(value, (fen) => (fen / FEN).toFixed(2));
  return (
    <Affixed unit={t("yuan")}>
      <input
        {...wiring}
        className="input"
        inputMode="decimal"
        value={typed}
        onChange={(event) => {
          const text = event.target.value.replaceAll(",", "").trim();
          setTyped(event.target.value);
          onChange(text === "" ? null : /^\d+(\.\d{0,2})?$/.test(text) ? Math.round(Number(text) * FEN) : Number.NaN);
        }}
      />
    </Affixed>
  );
}

/** What stands in a number field while it is typed ("12."), which is not yet a number. */
function useTyped(value: FieldValue, show: (value: number) => string) {
  return useState(typeof value === "number" && !Number.isNaN(value) ? show(value) : "");
}

const Affixed = ({ unit, children }: { unit?: string } & HTMLAttributes<HTMLDivElement>) =>
  unit ? (
    <div className="input-affix">
      {children}
      <span className="quiet">{unit}</span>
    </div>
  ) : (
    children
  );
