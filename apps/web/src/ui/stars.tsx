import { LEVEL_NAMES, type Level } from "@zhida/feedback/contract";
import StarFill from "antd-mobile-icons/es/StarFill";
import { useId } from "react";
import { useText } from "../i18n/use-text.ts";
import "./stars.css";

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** A level as given, in stars and for a screen reader in words. */
export function Stars({ level }: { level: Level }) {
  const text = useText();
  return (
    <span className="stars" role="img" aria-label={text(LEVEL_NAMES[level])}>
      {LEVELS.map((each) => (
        <StarFill key={each} className={each > level ? "stars-off" : ""} />
      ))}
    </span>
  );
}

type ChoiceProps = { legend: string; level: Level | null; onChange: (level: Level) => void };

export function StarChoice({ legend, level, onChange }: ChoiceProps) {
  const text = useText();
  const name = useId();
  return (
    <fieldset className="star-choices">
      <legend className="visually-hidden">{legend}</legend>
      {LEVELS.map((each) => (
        <label key={each} className={`star-choice${level !== null && each <= level ? " star-lit" : ""}`}>
          <input type="radio" name={name} checked={each === level} onChange={() => onChange(each)} />
          <StarFill aria-hidden="true" />
          {text(LEVEL_NAMES[each])}
        </label>
      ))}
    </fieldset>
  );
}
