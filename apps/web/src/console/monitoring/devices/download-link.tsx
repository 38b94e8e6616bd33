import { useMemo } from "react";

/** A file that the page itself makes. */
export function DownloadLink({ name, text, label }: { name: string; text: string; label: string }) {
  const href = useMemo(() => `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`, [text]);
  return (
    <a href={href} download={name}>
      {label}
    </a>
  );
}
