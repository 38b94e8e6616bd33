import type { DataUse } from "@zhida/exchange/contract";
import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Tag } from "../../ui/tag.tsx";
import "./data-use-list.css";

type Props = { use: Pick<DataUse, "dataset" | "owner" | "fields">; children?: ReactNode };

/** One registry: whose it is and what of it was read. */
export function DataUseRow({ use, children }: Props) {
  const text = useText();
  return (
    <li className="data-use">
      <span className="row row-apart">
        <strong>{text(use.dataset.name)}</strong>
        <span className="quiet small">{use.owner && text(use.owner.name)}</span>
      </span>
      <span className="data-use-fields">
        {use.fields.map((field) => (
          <Tag key={field.name}>{text(field.title)}</Tag>
        ))}
      </span>
      {children}
    </li>
  );
}
