import { lazy, Suspense } from "react";
import { Skeleton } from "../../../ui/skeleton.tsx";
import type { FeelInputProps } from "./feel-input.tsx";

const FeelInput = lazy(() => import("./feel-input.tsx").then((module) => ({ default: module.FeelInput })));

/** The FEEL editor, fetched when the first one is needed. */
export const FeelField = (props: FeelInputProps) => (
  <Suspense fallback={<Skeleton lines={1} />}>
    <FeelInput {...props} />
  </Suspense>
);
