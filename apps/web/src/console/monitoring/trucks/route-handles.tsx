import { type Map as MapLibre, Marker } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { halved, moved, type Route, type RoutePoint, rounded, without, withPoint } from "./route-edits.ts";
import { snapToRoad } from "./snap-to-road.ts";

type Props = {
  map: MapLibre;
  route: Route;
  snaps: boolean;
  onChange: (route: Route) => void;
  onSelect: (index: number | undefined) => void;
};

/** Handles nearer to each other than this are left away until the map comes closer. */
const APART_PX = 22;
const STEP_PX = 8;
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

/** The points of a way on the map: pressed into it, dragged, moved by arrows, halved by Enter, taken away by Delete. */
export function RouteHandles(props: Props) {
  const { map, route } = props;
  const { t } = useTranslation("monitoring");
  const current = useRef({ ...props, t });
  const focused = useRef<number | undefined>(undefined);
  const held = useRef<number | undefined>(undefined);
  useEffect(() => {
    current.current = { ...props, t };
  });

  useEffect(() => {
    const canvas = map.getCanvas();
    canvas.style.cursor = "crosshair";
    const press = map.on("click", ({ lngLat, originalEvent }) => {
      if ((originalEvent.target as Element).closest(".route-handle")) return;
      const { route, snaps, onChange } = current.current;
      const point = rounded(lngLat.lng, lngLat.lat);
      onChange(withPoint(route, snaps ? snapToRoad(map, point) : point));
    });
    return () => {
      canvas.style.cursor = "";
      press.unsubscribe();
    };
  }, [map]);

  useEffect(() => {
    const select = (index: number | undefined) => {
      focused.current = index;
      current.current.onSelect(index);
    };
    const place = (index: number, point: RoutePoint) => {
      const { snaps, onChange } = current.current;
      onChange(moved(route, index, snaps ? snapToRoad(map, point) : point));
    };
    const press = (index: number, event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      const { onChange } = current.current;
      if (arrow) {
        const at = map.project(route[index]!);
        const { lng, lat } = map.unproject([at.x + arrow[0], at.y + arrow[1]]);
        onChange(moved(route, index, rounded(lng, lat)));
      } else if (event.key === "Enter") onChange(halved(route, index));
      else if (event.key === "Delete" || event.key === "Backspace") {
        focused.current = Math.max(0, index - 1);
        onChange(without(route, index));
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const handle = (index: number): Marker => {
      const element = document.createElement("button");
      element.type = "button";
      element.className = "route-handle";
      element.dataset.end = index === 0 ? "first" : index === route.length - 1 ? "last" : "";
      element.setAttribute("aria-label", current.current.t("route.handle", { place: index + 1, count: route.length }));
      element.addEventListener("keydown", (event) => press(index, event));
      element.addEventListener("focus", () => select(index));
      const marker = new Marker({ element, draggable: true }).setLngLat(route[index]!).addTo(map);
      marker.on("dragend", () => {
        const { lng, lat } = marker.getLngLat();
        focused.current = index;
        place(index, rounded(lng, lat));
      });
      return marker;
    };
    let markers: Marker[] = [];
    const clear = () => {
      // Taken away with its handle, the focus comes back to the one that stands for the same point.
      const isHeld = markers.some((marker) => marker.getElement() === document.activeElement);
      if (isHeld) held.current = focused.current;
      for (const marker of markers) marker.remove();
    };
    const draw = () => {
      clear();
      const shown = shownHandles(map, route);
      markers = shown.map(handle);
      const place = held.current === undefined ? -1 : shown.indexOf(held.current);
      held.current = undefined;
      markers[place]?.getElement().focus({ preventScroll: true });
    };
    draw();
    const moving = map.on("moveend", draw);
    return () => {
      moving.unsubscribe();
      clear();
    };
  }, [map, route]);
  return null;
}

/** Both ends, and of the points between those in sight that are far enough from each other. */
function shownHandles(map: MapLibre, route: Route): number[] {
  const bounds = map.getBounds();
  const last = route.length - 1;
  const kept: { index: number; x: number; y: number }[] = [];
  const order = [0, last, ...Array.from({ length: Math.max(0, last - 1) }, (_, i) => i + 1)];
  for (const index of order) {
    const point = route[index];
    if (!point || (index !== 0 && kept.some((each) => each.index === index))) continue;
    const isEnd = index === 0 || index === last;
    if (!isEnd && !bounds.contains(point)) continue;
    const { x, y } = map.project(point);
    const isNear = kept.some((each) => Math.hypot(each.x - x, each.y - y) < APART_PX);
    if (isEnd || !isNear) kept.push({ index, x, y });
  }
  return kept.map(({ index }) => index).sort((a, b) => a - b);
}
