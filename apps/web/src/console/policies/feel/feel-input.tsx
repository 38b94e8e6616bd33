import FeelEditor from "@bpmn-io/feel-editor";
import { useEffect, useRef } from "react";
import { useFeelNames } from "./use-feel-names.ts";
import "./feel-input.css";

export type FeelInputProps = {
  label: string;
  value: string;
  /** A cell of conditions holds unary tests; everything else is an expression. */
  dialect: "expression" | "unaryTests";
  onChange: (value: string) => void;
  autoFocus?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** The FEEL editor: names from the fact dictionary as one types, mistakes underlined. */
export function FeelInput({ label, value, dialect, onChange, autoFocus, onKeyDown }: FeelInputProps) {
  const box = useRef<HTMLDivElement>(null);
  const editor = useRef<FeelEditor>(undefined);
  const names = useFeelNames();
  const live = useRef({ value, onChange, onKeyDown });
  live.current = { value, onChange, onKeyDown };
  const typed = useRef(value);
  useEffect(() => {
    const holder = box.current;
    if (!holder) return;
    const made = new FeelEditor({
      container: holder,
      dialect,
      value: live.current.value,
      variables: names.variables,
      builtins: names.builtins,
      contentAttributes: { "aria-label": label },
      onChange: (text: string) => {
        typed.current = text;
        live.current.onChange(text);
      },
    });
    editor.current = made;
    const onKey = (event: KeyboardEvent) => {
      const isChoosing = holder.querySelector(".cm-tooltip-autocomplete") !== null;
      if (!isChoosing) live.current.onKeyDown?.(event);
    };
    holder.addEventListener("keydown", onKey, true);
    if (autoFocus) made.focus(live.current.value.length);
    return () => {
      holder.removeEventListener("keydown", onKey, true);
      holder.replaceChildren();
    };
  }, [dialect, label, names, autoFocus]);
  useEffect(() => {
    if (value === typed.current) return;
    typed.current = value;
    editor.current?.setValue(value);
  }, [value]);
  return <div className="feel-input" ref={box} />;
}
