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
  const live = useRef({ value, label, names, autoFocus, onChange, onKeyDown });
  live.current = { value, label, names, autoFocus, onChange, onKeyDown };
  const isReady = names !== undefined;
  const typed = useRef(value);
  useEffect(() => {
    const holder = box.current;
    const { names: known } = live.current;
    // Made once, when the names are there: made anew it would lose the focus, and the cell would close.
    if (!holder || !isReady || !known) return;
    const made = new FeelEditor({
      container: holder,
      dialect,
      value: live.current.value,
      variables: known.variables,
      builtins: known.builtins,
      contentAttributes: { "aria-label": live.current.label },
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
    if (live.current.autoFocus) made.focus(live.current.value.length);
    return () => {
      holder.removeEventListener("keydown", onKey, true);
      holder.replaceChildren();
    };
  }, [dialect, isReady]);
  useEffect(() => {
    if (value === typed.current) return;
    typed.current = value;
    editor.current?.setValue(value);
  }, [value]);
  return <div className="feel-input" ref={box} />;
}
