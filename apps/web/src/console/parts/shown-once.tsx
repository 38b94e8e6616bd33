import { CopyButton } from "./copy-button.tsx";
import "./shown-once.css";

/** A secret that nobody will see again: to be copied now. */
export const ShownOnce = ({ name, secret }: { name: string; secret: string }) => (
  <fieldset className="shown-once" aria-label={name}>
    <code className="mono shown-once-text">{secret}</code>
    <CopyButton text={secret} />
  </fieldset>
);
