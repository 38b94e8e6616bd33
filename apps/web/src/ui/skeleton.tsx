import { useTranslation } from "react-i18next";
import { Card } from "./card.tsx";
import "./skeleton.css";

/** What is coming, in outline, so that nothing jumps when it is there. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

export const SkeletonCard = ({ lines }: { lines?: number }) => (
  <Card>
    <Skeleton lines={lines} />
  </Card>
);
