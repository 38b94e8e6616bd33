import type { MapTone } from "../map-mark.ts";

export type MapMode = "day" | "night";

export type Palette = {
  outside: string;
  land: string;
  shore: string;
  border: string;
  fineBorder: string;
  green: string;
  built: string;
  building: string;
  buildingEdge: string;
  water: string;
  river: string;
  /** What moves on the rivers. */
  flow: string;
  road: string;
  mainRoad: string;
  roadCase: string;
  rail: string;
  farm: string;
  site: string;
  text: string;
  softText: string;
  waterText: string;
  halo: string;
  markEdge: string;
  clusterFill: string;
  clusterText: string;
  tones: Record<MapTone, string>;
};

/** The same county on paper by day and on slate by night: land quiet, water and what happens on it clear. */
export const PALETTES: Record<MapMode, Palette> = {
  day: {
    outside: "#e9e2d2",
    land: "#f8f4ea",
    shore: "#cfc3a8",
    border: "#a8997a",
    fineBorder: "#c9bda3",
    green: "#e2ead4",
    built: "#efe7d8",
    building: "#e0d5c1",
    buildingEdge: "#cfc2aa",
    water: "#bfdadd",
    river: "#9bc6cd",
    flow: "#3f8a9b",
    road: "#ffffff",
    mainRoad: "#fbe9c4",
    roadCase: "#d8cbb2",
    rail: "#b3a994",
    farm: "#f1efd9",
    site: "#c98f2e",
    text: "#2b3638",
    softText: "#5f6a69",
    waterText: "#3b7480",
    halo: "#fbf8f0",
    markEdge: "#fffdf7",
    clusterFill: "#fffdf7",
    clusterText: "#1d2729",
    tones: { alarm: "#b8341f", warn: "#b97a0c", calm: "#1b7a62", info: "#315f8a", done: "#8a918c" },
  },
  night: {
    outside: "#0a1013",
    land: "#152124",
    shore: "#3d5f5b",
    border: "#42605d",
    fineBorder: "#24373a",
    green: "#172a25",
    built: "#212f32",
    building: "#2c3c40",
    buildingEdge: "#2e3f43",
    water: "#153c49",
    river: "#226076",
    flow: "#7fd0e4",
    road: "#2f4146",
    mainRoad: "#47595c",
    roadCase: "#0e1618",
    rail: "#3a4a4d",
    farm: "#182726",
    site: "#a37b34",
    text: "#d5ddd6",
    softText: "#8fa09e",
    waterText: "#6aa5b5",
    halo: "#0c1315",
    markEdge: "#0c1315",
    clusterFill: "#172326",
    clusterText: "#eef2ec",
    tones: { alarm: "#ff7d66", warn: "#f0b955", calm: "#6fd0b0", info: "#86b9e6", done: "#76837f" },
  },
};
