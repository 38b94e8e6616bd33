import { Select } from "antd";
import type { ReactNode } from "react";
import { Field } from "../../ui/field.tsx";

type Option<Value> = { value: Value; label: string };

type Shared<Value> = {
  label: string;
  options: readonly Option<Value>[];
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  placeholder?: string;
};

type Props<Value> = Shared<Value> & {
  value: Value | undefined;
  onChange: (value: Value) => void;
};

/** One of many, found by typing. */
export function SelectField<Value extends string>({ value, onChange, ...shared }: Props<Value>) {
  return (
    <Labelled {...shared}>
      {(props) => <Select {...props} showSearch={{ optionFilterProp: "label" }} value={value} onChange={onChange} />}
    </Labelled>
  );
}

/** One of many or none. */
export function OptionalSelectField<Value extends string>({
  value,
  onChange,
  ...shared
}: Shared<Value> & { value: Value | undefined; onChange: (value: Value | undefined) => void }) {
  return (
    <Labelled {...shared}>
      {(props) => (
        <Select {...props} allowClear showSearch={{ optionFilterProp: "label" }} value={value} onChange={onChange} />
      )}
    </Labelled>
  );
}

/** Some of many. */
export function MultiSelectField<Value extends string>({
  value,
  onChange,
  ...shared
}: Shared<Value> & { value: readonly Value[]; onChange: (value: Value[]) => void }) {
  return (
    <Labelled {...shared}>
      {(props) => (
        <Select
          {...props}
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          value={[...value]}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

type Given<Value> = { id: string; options: Option<Value>[]; placeholder?: string; status?: "error" };

function Labelled<Value>({
  label,
  options,
  hint,
  error,
  required,
  placeholder,
  children,
}: Shared<Value> & { children: (props: Given<Value>) => ReactNode }) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {({ id }) => children({ id, options: [...options], placeholder, status: error ? "error" : undefined })}
    </Field>
  );
}
