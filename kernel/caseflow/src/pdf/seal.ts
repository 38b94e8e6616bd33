/** A round red office seal: the name of the organisation along the upper arc, what it is for below. */
export function drawSeal(
  pdf: PDFKit.PDFDocument,
  { x, y, name, purpose }: { x: number; y: number; name: string; purpose: string },
): void {
  const radius = 56;
  const letters = [...name];
  const size = Math.min(13, (radius * 4.2) / letters.length);
  const sweep = Math.min(240, letters.length * 20);
  pdf.save().fillColor(red).strokeColor(red).fillOpacity(0.85).strokeOpacity(0.85);
  pdf.lineWidth(2.2).circle(x, y, radius).stroke();
  pdf.font("bold").fontSize(size);
  letters.forEach((letter, index) => {
    const share = letters.length === 1 ? 0.5 : index / (letters.length - 1);
    const angle = -sweep / 2 + sweep * share;
    pdf.save().rotate(angle, { origin: [x, y] });
    pdf.text(letter, x - size, y - radius + 6, { width: size * 2, align: "center", lineBreak: false }).restore();
  });
  drawStar(pdf, x, y - 6, 15);
  pdf.fontSize(9).text(purpose, x - radius, y + 30, { width: radius * 2, align: "center", lineBreak: false });
  pdf.restore();
}

function drawStar(pdf: PDFKit.PDFDocument, x: number, y: number, radius: number): void {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as [number, number];
  });
  pdf.polygon(...points).fill();
}

const red = "#c8161d";
