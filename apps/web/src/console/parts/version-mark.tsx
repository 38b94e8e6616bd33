import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../portal/demo/demo-queries.ts";
import { Tag } from "../../ui/tag.tsx";

type Props = { label: string; isChanged: boolean; saved: { updatedAt: string | null; updatedBy: string | null } };

/** Which version is in force, who made it and when; or that what is shown is not in force yet. */
export function VersionMark({ label, isChanged, saved: { updatedAt, updatedBy } }: Props) {
  const now = useNow();
  const { time } = useFormats();
  return (
    <>
      <Tag tone={isChanged ? "ochre" : "jade"}>{label}</Tag>
      {updatedAt && (
        <span className="quiet small">
          {updatedBy} · {time(updatedAt, now)}
        </span>
      )}
    </>
  );
}
