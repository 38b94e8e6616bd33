/** Web Mercator on a world of width 1, as MapLibre lays it. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;

export const mercatorY = (lat: number): number =>
  (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360;
