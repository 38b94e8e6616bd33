import type { Palette } from "../../ui/map/style/palette.ts";
import { mercatorX, mercatorY } from "./mercator.ts";
import type { Draw } from "./overlay.ts";

/** A device that stands still, or a grid worker on patrol. */
export type Standing = {
  lon: number;
  lat: number;
  shape: "diamond" | "square" | "person";
  state: "well" | "alarm" | "away";
};

export const drawStations =
  (standing: () => readonly Standing[], palette: () => Palette): Draw =>
  (brush, view) => {
    const { tones, markEdge, clusterFill } = palette();
    const size = Math.min(Math.max((view.zoom - 7) * 1.1, 3), 7);
    brush.lineWidth = 1.8;
    for (const { lon, lat, shape, state } of standing()) {
      const x = mercatorX(lon) * view.size - view.left;
      const y = mercatorY(lat) * view.size - view.top;
      const colour = state === "alarm" ? tones.alarm : state === "away" ? tones.done : tones.info;
      brush.beginPath();
      if (shape === "person") brush.arc(x, y, size * 0.9, 0, Math.PI * 2);
      else if (shape === "square") brush.rect(x - size * 0.8, y - size * 0.8, size * 1.6, size * 1.6);
      else {
        brush.moveTo(x, y - size * 1.25);
        brush.lineTo(x + size * 1.25, y);
        brush.lineTo(x, y + size * 1.25);
        brush.lineTo(x - size * 1.25, y);
        brush.closePath();
      }
      brush.fillStyle = shape === "person" ? tones.calm : clusterFill;
      brush.fill();
      brush.strokeStyle = shape === "person" ? markEdge : colour;
      brush.stroke();
    }
  };
