import type { LocalizedText } from "@zhida/platform/contract";
import { useText } from "../../i18n/use-text.ts";

type Props = { title: string; parts: readonly { name: LocalizedText; count: number }[] };

/** The parts of a figure as bars with their numbers, the largest first; what is zero is left out. */
export function Breakdown({ title, parts }: Props) {
  const text = useText();
  const shown = parts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  if (shown.length === 0) return null;
  return (
    <section className="breakdown" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {shown.map(({ name, count }) => (
          <li key={name.zh}>
            <span>{text(name)}</span>
            <span className="breakdown-bar" style={{ "--share": count / most } as object} />
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
