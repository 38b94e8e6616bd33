import { useSyncExternalStore } from "react";
import "./toast.css";

type Toast = { id: number; text: string };

const SHOWN_MS = 5000;
let shown: readonly Toast[] = [];
let last = 0;
const watchers = new Set<() => void>();

/** Says something that needs no answer; it is read out and goes by itself. */
export function toast(text: string): void {
  const id = ++last;
  set([...shown, { id, text }]);
  setTimeout(() => set(shown.filter((each) => each.id !== id)), SHOWN_MS);
}

export function Toasts() {
  const toasts = useSyncExternalStore(watch, () => shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text }) => (
        <div key={id} className="toast">
          {text}
        </div>
      ))}
    </div>
  );
}

function set(next: readonly Toast[]): void {
  shown = next;
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
