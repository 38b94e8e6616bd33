export type Position = { lon: number; lat: number; accuracyM: number };

export type PositionProblem = "denied" | "unavailable";

const PATIENCE_MS = 15_000;

/** Where the phone is, as exactly as it can tell. Refuses with the reason. */
export function findPosition(): Promise<Position> {
  return new Promise((found, refuse) => {
    if (!("geolocation" in navigator)) return refuse("unavailable" satisfies PositionProblem);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found(positionOf(coords)),
      ({ code, PERMISSION_DENIED }) =>
        refuse((code === PERMISSION_DENIED ? "denied" : "unavailable") satisfies PositionProblem),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 10_000 },
    );
  });
}

/** Six decimals are a tenth of a metre. */
export const positionOf = ({ longitude, latitude, accuracy }: GeolocationCoordinates): Position => ({
  lon: Math.round(longitude * 1e6) / 1e6,
  lat: Math.round(latitude * 1e6) / 1e6,
  accuracyM: Math.round(accuracy),
});
