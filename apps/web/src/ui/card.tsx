import { type ReactNode, useId } from "react";
import "./card.css";

type Props = {
  title?: ReactNode;
  more?: ReactNode;
  flush?: boolean;
  /** One of a list of its kind: not a landmark of the page. */
  oneOfMany?: boolean;
  className?: string;
  children: ReactNode;
};

/** A sheet of paper on the desk; with a title it is a named region. */
export function Card({ title, more, flush, oneOfMany, className, children }: Props) {
  const id = useId();
  const classes = `framed card${flush ? " card-flush" : ""} ${className ?? ""}`;
  if (!title) return <div className={classes}>{children}</div>;
  const Element = oneOfMany ? "article" : "section";
  return (
    <Element className={classes} aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {more}
      </div>
      {children}
    </Element>
  );
}
