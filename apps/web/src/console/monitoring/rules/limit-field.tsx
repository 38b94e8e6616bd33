import { useState } from "react";
import { TextField } from "../../parts/text-field.tsx";

type Props = { label: string; value: number | null; onChange: (value: number | null) => void };

/** A decimal number or nothing; what is typed stays as typed. */
export function LimitField({ label, value, onChange }: Props) {
  const [typed, type] = useState(value === null ? "" : String(value));
  const take = (text: string) => {
    if (!/^-?\d*\.?\d*$/.test(text)) return;
    type(text);
    const number = Number(text);
    onChange(text.trim() === "" || Number.isNaN(number) ? null : number);
  };
  return <TextField label={label} inputMode="decimal" value={typed} onChange={take} />;
}
