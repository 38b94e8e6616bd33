import { crc32, deflateSync } from "node:zlib";
import { random } from "../seeded/random.ts";

/** A painted view instead of a photo, so that nobody real is in the demo: sky, a row of houses, a road, and something on it. */
export function drawPhoto(seed: number, state: "before" | "after"): Buffer {
  const dice = random(seed, 77);
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  const fill: Fill = (x0, y0, x1, y1, [r, g, b]) => {
    for (let y = Math.max(0, y0 | 0); y < Math.min(HEIGHT, y1); y++) {
      for (let x = Math.max(0, x0 | 0); x < Math.min(WIDTH, x1); x++) pixels.set([r, g, b], (y * WIDTH + x) * 3);
    }
  };
  const hour = dice.fraction();
  for (let y = 0; y < HORIZON; y++) {
    const light = y / HORIZON;
    fill(0, y, WIDTH, y + 1, [150 + 70 * light * hour, 185 + 40 * light, 220 + 20 * light]);
  }
  let x = -20;
  while (x < WIDTH) x += house(fill, dice, x);
  fill(0, HORIZON, WIDTH, HORIZON + 24, [188, 184, 176]);
  fill(0, HORIZON + 24, WIDTH, HEIGHT, [96, 98, 104]);
  for (let dash = 10; dash < WIDTH; dash += 70) fill(dash, 282, dash + 36, 287, [226, 226, 220]);
  const [left, top] = [dice.int(90, 300), HORIZON + dice.int(20, 50)];
  const heap = Array.from({ length: 26 }, () => [
    dice.int(-52, 52),
    dice.int(-20, 34),
    dice.int(9, 26),
    dice.int(60, 200),
  ]);
  if (state === "before") {
    for (const [dx = 0, dy = 0, size = 9, shade = 90] of heap) {
      fill(left + dx, top + dy, left + dx + size, top + dy + size * 0.7, [shade, shade * 0.82, shade * 0.62]);
    }
  } else fill(left - 50, top + 4, left + 70, top + 34, [112, 116, 120]);
  return toPng(pixels);
}

type Colour = readonly [number, number, number];
type Fill = (x0: number, y0: number, x1: number, y1: number, colour: Colour) => void;

const WIDTH = 480;
const HEIGHT = 320;
const HORIZON = 190;

function house(fill: Fill, dice: ReturnType<typeof random>, x: number): number {
  const wide = dice.int(60, 110);
  const high = dice.int(70, 150);
  const tone = dice.int(150, 215);
  fill(x, HORIZON - high, x + wide, HORIZON, [tone, tone - dice.int(6, 22), tone - dice.int(18, 44)]);
  fill(x, HORIZON - high, x + wide, HORIZON - high + 6, [120, 84, 74]);
  for (let row = HORIZON - high + 16; row < HORIZON - 18; row += 24) {
    for (let column = x + 9; column < x + wide - 12; column += 22)
      fill(column, row, column + 12, row + 14, [92, 118, 138]);
  }
  return wide + dice.int(0, 8);
}

function toPng(pixels: Uint8Array): Buffer {
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let y = 0; y < HEIGHT; y++)
    rows.set(pixels.subarray(y * WIDTH * 3, (y + 1) * WIDTH * 3), y * (WIDTH * 3 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
