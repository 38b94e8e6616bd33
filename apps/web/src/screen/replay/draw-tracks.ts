import type { Palette } from "../../ui/map/style/palette.ts";
import type { Draw } from "../map/overlay.ts";
import { lastBefore, type Track } from "./tracks.ts";

/** The way of the last so many milliseconds stays behind a vehicle. */
const TAIL_MS = 20 * 60_000;
/** A vehicle that said nothing for longer is not shown. */
const SILENT_MS = 15 * 60_000;

/** Vehicles as they were at a time of the day. */
export const drawTracks =
  (tracks: readonly Track[], time: () => number, palette: () => Palette): Draw =>
  (brush, view) => {
    const { tones, markEdge } = palette();
    const now = time();
    brush.lineJoin = "round";
    for (const track of tracks) {
      const last = lastBefore(track, now);
      if (last < 0 || now - track.at[last]! > SILENT_MS) continue;
      const first = Math.max(lastBefore(track, now - TAIL_MS), 0);
      const next = Math.min(last + 1, track.at.length - 1);
      const span = track.at[next]! - track.at[last]!;
      const share = span > 0 ? (now - track.at[last]!) / span : 0;
      const x = (track.x[last]! + (track.x[next]! - track.x[last]!) * share) * view.size - view.left;
      const y = (track.y[last]! + (track.y[next]! - track.y[last]!) * share) * view.size - view.top;
      const colour = track.full[last] ? tones.warn : tones.calm;
      brush.beginPath();
      for (let i = first; i <= last; i++)
        brush.lineTo(track.x[i]! * view.size - view.left, track.y[i]! * view.size - view.top);
      brush.lineTo(x, y);
      brush.strokeStyle = colour;
      brush.globalAlpha = 0.55;
      brush.lineWidth = 2;
      brush.stroke();
      brush.globalAlpha = 1;
      brush.beginPath();
      brush.arc(x, y, 4, 0, Math.PI * 2);
      brush.fillStyle = colour;
      brush.fill();
      brush.strokeStyle = markEdge;
      brush.lineWidth = 1.2;
      brush.stroke();
    }
  };
