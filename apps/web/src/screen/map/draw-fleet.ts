import type { LoadState } from "@zhida/gov-monitoring/contract";
import type { Palette } from "../../ui/map/style/palette.ts";
import { type Fleet, shareOf, TAIL_LENGTH, type Vehicle } from "../data/fleet.ts";
import type { Brush, Draw } from "./overlay.ts";
import type { View } from "./view.ts";

const LOADS: LoadState[] = ["empty", "half", "full", "unknown"];
const colourOf = (load: LoadState, { tones }: Palette): string =>
  load === "full" ? tones.warn : load === "half" ? tones.info : load === "empty" ? tones.calm : tones.done;

/** Every vehicle as an arrow that glides from one position to the next, with the way it came. */
export const drawFleet =
  ({ vehicles }: Fleet, palette: () => Palette): Draw =>
  (brush, view, at) => {
    const colours = palette();
    brush.lineJoin = "round";
    brush.lineCap = "round";
    const size = Math.min(Math.max((view.zoom - 8) * 1.1, 3.2), 8);
    for (const load of LOADS) {
      brush.strokeStyle = colourOf(load, colours);
      brush.fillStyle = colourOf(load, colours);
      brush.lineWidth = 1.6;
      brush.globalAlpha = 0.4;
      brush.beginPath();
      for (const vehicle of vehicles.values()) if (vehicle.load === load) traceTail(brush, view, vehicle);
      brush.stroke();
      brush.globalAlpha = 1;
      brush.beginPath();
      for (const vehicle of vehicles.values()) if (vehicle.load === load) traceArrow(brush, view, vehicle, at, size);
      brush.fill();
      brush.strokeStyle = colours.markEdge;
      brush.lineWidth = 1;
      brush.stroke();
    }
  };

function traceTail(brush: Brush, view: View, { tail, tailSize, tailHead }: Vehicle): void {
  if (tailSize < 3) return;
  // The last one is where the vehicle is going to: the tail ends where it comes from.
  for (let i = 0; i < tailSize - 1; i++) {
    const at = (tailHead - tailSize + i + TAIL_LENGTH) % TAIL_LENGTH;
    const x = tail[at * 2]! * view.size - view.left;
    const y = tail[at * 2 + 1]! * view.size - view.top;
    if (i === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
}

function traceArrow(brush: Brush, view: View, vehicle: Vehicle, at: number, size: number): void {
  const share = at === 0 ? 1 : shareOf(vehicle, at);
  const x = (vehicle.fromX + (vehicle.toX - vehicle.fromX) * share) * view.size - view.left;
  const y = (vehicle.fromY + (vehicle.toY - vehicle.fromY) * share) * view.size - view.top;
  if (x < -20 || y < -20 || x > view.width + 20 || y > view.height + 20) return;
  const angle = (vehicle.direction * Math.PI) / 180;
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  const point = (forward: number, aside: number): [number, number] => [
    x + sin * forward * size + cos * aside * size,
    y - cos * forward * size + sin * aside * size,
  ];
  brush.moveTo(...point(1.5, 0));
  brush.lineTo(...point(-1, 0.95));
  brush.lineTo(...point(-0.45, 0));
  brush.lineTo(...point(-1, -0.95));
  brush.closePath();
}
