/** Cells are thousandths of a degree: 111 m north, 92–100 m east in China. No two points within 50 m are two cells apart. */
const PER_DEGREE = 1_000;
const COLUMNS = 1_000_000;

type Spot = { lon: number; lat: number };

export const cellOf = ({ lon, lat }: Spot): number =>
  Math.floor(lat * PER_DEGREE) * COLUMNS + Math.floor(lon * PER_DEGREE);

/** From a cell to itself and the eight around it. */
export const NEIGHBOURS: readonly number[] = [-1, 0, 1].flatMap((row) =>
  [-1, 0, 1].map((column) => row * COLUMNS + column),
);

/** The cell of a point and the eight around it. */
export function cellsAround(spot: Spot): number[] {
  const middle = cellOf(spot);
  return NEIGHBOURS.map((step) => middle + step);
}

const METRES_A_DEGREE = 111_320;

/** How many degrees `metres` are here, north and east. */
export const degreesOf = (metres: number, { lat }: Spot): { lon: number; lat: number } => ({
  lat: metres / METRES_A_DEGREE,
  lon: metres / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180)),
});
