import { create } from "qrcode";

/** The address as squares, drawn as vectors: sharp at any size. */
export function drawQrCode(
  pdf: PDFKit.PDFDocument,
  { text, x, y, size }: { text: string; x: number; y: number; size: number },
): void {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const step = size / modules.size;
  pdf.save().fillColor("#000000");
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) pdf.rect(x + column * step, y + row * step, step + 0.05, step + 0.05);
    }
  }
  pdf.fill().restore();
}
