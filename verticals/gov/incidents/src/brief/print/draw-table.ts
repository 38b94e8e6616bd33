import { INK, LINE, PALE, QUIET } from "./look.ts";
import type { BriefTable } from "./sheet.ts";

const PAD = { x: 5, y: 4.5 };

/** Head and rows with hairlines; a row goes to the next page whole, with the head repeated. */
export function drawTable(pdf: PDFKit.PDFDocument, { columns, rows }: BriefTable): void {
  const { left, right, bottom } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const drawRow = (cells: readonly string[], isHead: boolean): void => {
    pdf.font(isHead ? "bold" : "regular").fontSize(isHead ? 8.5 : 9);
    const inner = (share: number) => share * width - 2 * PAD.x;
    const heights = cells.map((cell, index) => pdf.heightOfString(cell, { width: inner(columns[index]?.share ?? 0) }));
    const height = Math.max(...heights) + 2 * PAD.y;
    if (pdf.y + height > pdf.page.height - bottom) {
      pdf.addPage();
      if (!isHead)
        drawRow(
          columns.map(({ label }) => label),
          true,
        );
      pdf.font("regular").fontSize(9);
    }
    const y = pdf.y;
    if (isHead) pdf.rect(left, y, width, height).fillColor(PALE).fill();
    let x = left;
    cells.forEach((cell, index) => {
      const { share = 0, isNumber = false } = columns[index] ?? {};
      pdf.fillColor(isHead ? QUIET : INK);
      pdf.text(cell, x + PAD.x, y + PAD.y, { width: inner(share), align: isNumber ? "right" : "left" });
      x += share * width;
    });
    pdf
      .moveTo(left, y + height)
      .lineTo(left + width, y + height)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    pdf.x = left;
    pdf.y = y + height;
  };
  drawRow(
    columns.map(({ label }) => label),
    true,
  );
  for (const row of rows) drawRow(row, false);
}
