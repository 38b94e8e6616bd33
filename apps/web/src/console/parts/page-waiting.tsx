import { Skeleton } from "../../ui/skeleton.tsx";

export const PageWaiting = () => <Skeleton lines={8} />;
