import type { Line, Point, Polygon, Position } from "@zhida/places/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isInside, metresBetween, metresToLine, metresToPolygon } from "./plane.ts";

const lon = fc.double({ min: 116.4, max: 116.9, noNaN: true });
const lat = fc.double({ min: 30.6, max: 31, noNaN: true });
const point: fc.Arbitrary<Point> = fc.record({ lon, lat });
const line: fc.Arbitrary<Line> = fc.array(fc.tuple(lon, lat), { minLength: 2, maxLength: 12 });

/** On the sphere. */
function haversine(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
}

/** A star-shaped ring around a centre: it never crosses itself, and whether a point is inside follows from its angle. */
const star = fc
  .record({
    centre: point,
    radii: fc.array(fc.double({ min: 0.002, max: 0.01, noNaN: true }), { minLength: 5, maxLength: 16 }),
  })
  .map(({ centre, radii }) => {
    const corners = radii.map((radius, i): Position => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [centre.lon + radius * Math.cos(angle), centre.lat + radius * Math.sin(angle)];
    });
    return { centre, radii, polygon: [[...corners, corners[0] as Position]] as Polygon };
  });

test("distances within a county are those on the sphere, to a part in five thousand", () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(Math.abs(metresBetween(a, b) - haversine(a, b))).toBeLessThan(0.01 + haversine(a, b) / 5_000);
    }),
  );
});

test("no point of a line is nearer than its distance, and one of them is that near", () => {
  fc.assert(
    fc.property(point, line, (from, along) => {
      const distance = metresToLine(from, along);
      let nearest = Number.POSITIVE_INFINITY;
      for (let i = 1; i < along.length; i++) {
        const [a, b] = [along[i - 1] as Position, along[i] as Position];
        for (let step = 0; step <= 400; step++) {
          const at = { lon: a[0] + ((b[0] - a[0]) * step) / 400, lat: a[1] + ((b[1] - a[1]) * step) / 400 };
          nearest = Math.min(nearest, metresBetween(from, at));
        }
      }
      expect(nearest).toBeGreaterThan(distance * 0.998 - 0.1);
      expect(nearest).toBeLessThan(distance * 1.002 + 150);
    }),
    { numRuns: 50 },
  );
});

test("a point is inside a ring exactly where its direction and distance from the centre say so", () => {
  fc.assert(
    fc.property(
      star,
      fc.nat(),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      ({ centre, radii, polygon }, n, share) => {
        const i = n % radii.length;
        const [a, b] = [polygon[0]?.[i] as Position, polygon[0]?.[i + 1] as Position];
        const edge = { lon: a[0] + (b[0] - a[0]) * share, lat: a[1] + (b[1] - a[1]) * share };
        const at = (stretch: number) => ({
          lon: centre.lon + (edge.lon - centre.lon) * stretch,
          lat: centre.lat + (edge.lat - centre.lat) * stretch,
        });
        expect(isInside(at(0.98), polygon)).toBe(true);
        expect(isInside(at(1.02), polygon)).toBe(false);
        expect(metresToPolygon(at(0.98), polygon)).toBe(0);
        expect(metresToPolygon(at(1.02), polygon)).toBeLessThanOrEqual(metresBetween(edge, at(1.02)) + 1e-6);
      },
    ),
  );
});

test("a hole is outside", () => {
  const square = (half: number): Line => [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ];
  expect(isInside({ lon: 0, lat: 0 }, [square(1), square(0.5)])).toBe(false);
  expect(isInside({ lon: 0.7, lat: 0 }, [square(1), square(0.5)])).toBe(true);
});
