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
  suspects: readonly { point: Place | null; travelS: number | null }[];
};

const CLIMB_MS = 5000;
const REST_MS = 4000;

/** Climbs from the station upstream in the order of travel time; the suspects appear as the water's way reaches them. */
export const drawTrace =
  (trace: () => TraceOnMap | undefined, reaches: () => readonly ReachPath[], palette: () => Palette): Draw =>
  (brush, view, at) => {
    const shown = trace();
    if (!shown) return;
    const colours = palette();
    const longest = Math.max(1, ...shown.reaches.map(({ travelS }) => travelS));
    const climbed = at === 0 ? longest : Math.min((at % (CLIMB_MS + REST_MS)) / CLIMB_MS, 1) * longest;
    const byId = new Map(reaches().map((reach) => [reach.id, reach]));
    const travels = shown.reaches.map(({ travelS }) => travelS).sort((a, b) => a - b);
    const path = new Path2D();
    for (const { id, travelS } of shown.reaches) {
      const reach = byId.get(id);
      if (!reach || travelS > climbed) continue;
      const next = travels.find((each) => each > travelS) ?? longest * 1.1;
      const share = Math.min((climbed - travelS) / Math.max(next - travelS, 1), 1);
      traceReach(path, reach, view, 1 - share);
    }
    brush.save();
    brush.lineCap = "round";
    brush.lineJoin = "round";
    brush.strokeStyle = colours.tones.alarm;
    brush.globalAlpha = 0.28;
    brush.lineWidth = 11;
    brush.stroke(path);
    brush.globalAlpha = 1;
    brush.lineWidth = 3;
    brush.stroke(path);
    brush.restore();
    drawStation(brush, view, shown.station, colours);
    shown.suspects.forEach(({ point, travelS }, rank) => {
      if (point && (travelS ?? 0) <= climbed) drawSuspect(brush, view, point, rank, colours);
    });
  };

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
