import type { Palette } from "../../ui/map/style/palette.ts";
import { mercatorX, mercatorY } from "./mercator.ts";
import type { Brush, Draw } from "./overlay.ts";
import { type ReachPath, traceReach } from "./river-paths.ts";
import type { View } from "./view.ts";

type Place = { lon: number; lat: number };

/** An exceedance on its way back: which reaches its water came through and how long ago, and who may have caused it. */
export type TraceOnMap = {
  station: Place;
  reaches: readonly { id: string; travelS: number }[];
  /** The likeliest first. */
  suspects: readonly { point: Place | null }[];
};

const CLIMB_MS = 5000;
const REST_MS = 4000;

/** All of the way faintly, and again and again a line that climbs it from the station in the order of travel time. */
export function drawTrace(
  trace: () => TraceOnMap | undefined,
  reaches: () => readonly ReachPath[],
  palette: () => Palette,
): Draw {
  let begun: { of: TraceOnMap; at: number } | undefined;
  return (brush, view, at) => {
    const shown = trace();
    if (!shown) return;
    if (begun?.of.station !== shown.station) begun = { of: shown, at };
    const colours = palette();
    const longest = Math.max(1, ...shown.reaches.map(({ travelS }) => travelS));
    const age = (at - begun.at) % (CLIMB_MS + REST_MS);
    const climbed = at === 0 ? longest * 2 : Math.min(age / CLIMB_MS, 1) * longest * 1.1;
    const whole = new Path2D();
    const wet = new Path2D();
    const byId = new Map(reaches().map((reach) => [reach.id, reach]));
    const travels = shown.reaches.map(({ travelS }) => travelS).sort((a, b) => a - b);
    for (const { id, travelS } of shown.reaches) {
      const reach = byId.get(id);
      if (!reach) continue;
      traceReach(whole, reach, view);
      if (travelS > climbed) continue;
      const next = travels.find((each) => each > travelS) ?? longest * 1.1;
      traceReach(wet, reach, view, 1 - Math.min((climbed - travelS) / Math.max(next - travelS, 1), 1));
    }
    brush.save();
    brush.lineCap = "round";
    brush.lineJoin = "round";
    brush.strokeStyle = colours.tones.alarm;
    brush.globalAlpha = 0.25;
    brush.lineWidth = 11;
    brush.stroke(whole);
    brush.globalAlpha = 1;
    brush.lineWidth = 3;
    brush.stroke(wet);
    brush.restore();
    drawStation(brush, view, shown.station, colours);
    shown.suspects.forEach(({ point }, rank) => {
      if (point) drawSuspect(brush, view, point, rank, colours);
    });
  };
}

function drawStation(brush: Brush, view: View, place: Place, { tones, markEdge }: Palette): void {
  const x = mercatorX(place.lon) * view.size - view.left;
  const y = mercatorY(place.lat) * view.size - view.top;
  brush.beginPath();
  brush.moveTo(x, y - 10);
  brush.lineTo(x + 9, y + 6);
  brush.lineTo(x - 9, y + 6);
  brush.closePath();
  brush.fillStyle = tones.alarm;
  brush.fill();
  brush.strokeStyle = markEdge;
  brush.lineWidth = 2;
  brush.stroke();
}

function drawSuspect(brush: Brush, view: View, place: Place, rank: number, colours: Palette): void {
  const x = mercatorX(place.lon) * view.size - view.left;
  const y = mercatorY(place.lat) * view.size - view.top;
  const radius = rank === 0 ? 12 : 9;
  brush.beginPath();
  brush.arc(x, y, radius, 0, Math.PI * 2);
  brush.fillStyle = rank === 0 ? colours.tones.alarm : colours.clusterFill;
  brush.fill();
  brush.strokeStyle = colours.tones.alarm;
  brush.lineWidth = 2;
  brush.stroke();
  brush.fillStyle = rank === 0 ? colours.markEdge : colours.clusterText;
  brush.font = `600 ${radius + 1}px system-ui, sans-serif`;
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  brush.fillText(String(rank + 1), x, y + 0.5);
}
