import { BLUE, GREEN, INK, LINE, QUIET } from "./look.ts";
import type { BriefSheet } from "./sheet.ts";

const HEIGHT = 118;
const STEPS = 4;

/** Two bars for each label on one scale from nought, with the numbers on them. */
export function drawBars(pdf: PDFKit.PDFDocument, { title, legend, bars }: BriefSheet["chart"]): void {
  const { left, right } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const top = pdf.y;
  pdf.font("bold").fontSize(10.5).fillColor(INK).text(title, left, top, { lineBreak: false });
  drawLegend(pdf, legend, left + width, top + 1);
  const floor = top + 24 + HEIGHT;
  const most = niceMost(Math.max(1, ...bars.flatMap(({ first, second }) => [first, second])));
  const plot = { x: left + 30, width: width - 30 };
  pdf.font("regular").fontSize(8);
  for (let step = 0; step <= STEPS; step++) {
    const y = floor - (HEIGHT * step) / STEPS;
    pdf
      .moveTo(plot.x, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    pdf
      .fillColor(QUIET)
      .text(String((most * step) / STEPS), left, y - 5, { width: 24, align: "right", lineBreak: false });
  }
  const slot = plot.width / bars.length;
  const bar = Math.min(18, slot * 0.3);
  bars.forEach(({ label, first, second }, index) => {
    const middle = plot.x + slot * (index + 0.5);
    drawBar(pdf, { x: middle - bar - 1, width: bar, value: first, most, floor, colour: BLUE });
    drawBar(pdf, { x: middle + 1, width: bar, value: second, most, floor, colour: GREEN });
    pdf.fillColor(QUIET).text(label, middle - slot / 2, floor + 4, { width: slot, align: "center", lineBreak: false });
  });
  pdf.x = left;
  pdf.y = floor + 24;
}

type Bar = { x: number; width: number; value: number; most: number; floor: number; colour: string };

function drawBar(pdf: PDFKit.PDFDocument, { x, width, value, most, floor, colour }: Bar): void {
  const height = (HEIGHT * value) / most;
  if (height > 0)
    pdf
      .rect(x, floor - height, width, height)
      .fillColor(colour)
      .fill();
  const text = { width: width + 12, align: "center", lineBreak: false } as const;
  pdf
    .fontSize(7)
    .fillColor(QUIET)
    .text(String(value), x - 6, floor - height - 9, text)
    .fontSize(8);
}

function drawLegend(pdf: PDFKit.PDFDocument, [first, second]: [string, string], end: number, y: number): void {
  pdf.font("regular").fontSize(8.5);
  let x = end;
  for (const [label, colour] of [
    [second, GREEN],
    [first, BLUE],
  ] as const) {
    x -= pdf.widthOfString(label);
    pdf.fillColor(QUIET).text(label, x, y, { lineBreak: false });
    x -= 12;
    pdf
      .rect(x, y + 1.5, 8, 8)
      .fillColor(colour)
      .fill();
    x -= 14;
  }
}

/** The next of 4, 8, 12 … 32, 40, 80 … that all steps divide. */
function niceMost(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 4) / 4));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * size * STEPS).find((most) => most >= value) ?? value;
}
