import { lazy, Suspense } from "react";
import { SkeletonCard } from "../../ui/skeleton.tsx";

const FoundForYou = lazy(async () => ({ default: (await import("./found-for-you.tsx")).FoundForYou }));

/** What was found comes after the page stands, so that visitors do not wait for what is not theirs. */
export const Found = () => (
  <Suspense fallback={<SkeletonCard lines={5} />}>
    <FoundForYou />
  </Suspense>
);
