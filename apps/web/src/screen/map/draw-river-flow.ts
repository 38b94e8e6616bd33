import type { Palette } from "../../ui/map/style/palette.ts";
import type { Draw } from "./overlay.ts";
import { type ReachPath, traceReach } from "./river-paths.ts";
import { isSameView, type View } from "./view.ts";

const DASH = [2.5, 15];
const PX_PER_MS = 0.012;

/** The rivers flow: short light strokes that move downstream. The path is laid anew only when the map moves. */
export function drawRiverFlow(reaches: () => readonly ReachPath[], palette: () => Palette): Draw {
  let laid: { path: Path2D; view: View; of: readonly ReachPath[] } | undefined;
  return (brush, view, at) => {
    const of = reaches();
    if (of.length === 0) return;
    if (!laid || laid.of !== of || !isSameView(laid.view, view)) {
      const path = new Path2D();
      for (const reach of of) traceReach(path, reach, view);
      laid = { path, view, of };
    }
    brush.save();
    brush.lineCap = "round";
    brush.lineJoin = "round";
    brush.strokeStyle = palette().flow;
    brush.lineWidth = Math.min(Math.max((view.zoom - 8.5) * 0.9, 1), 3);
    brush.globalAlpha = 0.75;
    brush.setLineDash(DASH);
    brush.lineDashOffset = -at * PX_PER_MS;
    brush.stroke(laid.path);
    brush.restore();
  };
}
