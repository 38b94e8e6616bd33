import type { Map as MapLibre } from "maplibre-gl";
import type { FrameLoop } from "../data/frame-loop.ts";
import { type View, viewOf } from "./view.ts";

export type Brush = CanvasRenderingContext2D;
/** Draws one kind of thing; `atMs` is the time of the frame. */
export type Draw = (brush: Brush, view: View, atMs: number) => void;

/** With less motion wished for, what moves is shown where it is a few times a minute's second, without gliding. */
const STILL_EVERY_MS = 1000;

/** A canvas over the map on which everything moving is drawn once a frame; the map below is drawn only when it is moved. */
export function startOverlay(
  canvas: HTMLCanvasElement,
  map: MapLibre,
  loop: FrameLoop,
  draws: readonly Draw[],
): () => void {
  const brush = canvas.getContext("2d")!;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let drawnAt = Number.NEGATIVE_INFINITY;
  let moved = true;
  const size = { width: 0, height: 0, ratio: 1 };
  const measure = () => {
    // What is shown is larger than what is laid out where the map is scaled up for a wall.
    const shown = canvas.getBoundingClientRect();
    size.width = canvas.clientWidth;
    size.height = canvas.clientHeight;
    size.ratio = (devicePixelRatio * shown.width) / Math.max(canvas.clientWidth, 1);
    canvas.width = Math.round(size.width * size.ratio);
    canvas.height = Math.round(size.height * size.ratio);
    moved = true;
  };
  const observer = new ResizeObserver(measure);
  observer.observe(canvas);
  const onMove = map.on("move", () => {
    moved = true;
  });
  const leave = loop.add((at) => {
    if (size.width === 0 || (still.matches && !moved && at - drawnAt < STILL_EVERY_MS)) return;
    moved = false;
    drawnAt = at;
    const view = viewOf(map, size.width, size.height);
    brush.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
    brush.clearRect(0, 0, size.width, size.height);
    for (const draw of draws) draw(brush, view, still.matches ? 0 : at);
  });
  return () => {
    leave();
    onMove.unsubscribe();
    observer.disconnect();
  };
}
