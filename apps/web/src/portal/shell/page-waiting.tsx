import { SkeletonCard } from "../../ui/skeleton.tsx";
import "./page.css";

export const PageWaiting = () => (
  <div className="page">
    <SkeletonCard lines={6} />
  </div>
);
