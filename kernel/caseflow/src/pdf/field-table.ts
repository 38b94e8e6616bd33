const labelShare = 0.3;
const pad = 7;

/** Rows of label and value with hairlines; a row that does not fit goes to the next page whole. */
export function drawFieldTable(pdf: PDFKit.PDFDocument, rows: { label: string; value: string }[]): void {
  const { left, right, bottom } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const labelWidth = width * labelShare;
  const valueWidth = width - labelWidth;
  pdf.fontSize(11.5);
  for (const { label, value } of rows) {
    const height = Math.max(
      pdf.font("bold").heightOfString(label, { width: labelWidth - 2 * pad }),
      pdf.font("regular").heightOfString(value, { width: valueWidth - 2 * pad }),
    );
    const rowHeight = height + 2 * pad;
    if (pdf.y + rowHeight > pdf.page.height - bottom) pdf.addPage();
    const y = pdf.y;
    pdf.lineWidth(0.6).strokeColor("#8a8a8a").fillColor("#f4f2ec");
    pdf.rect(left, y, labelWidth, rowHeight).fillAndStroke();
    pdf.rect(left + labelWidth, y, valueWidth, rowHeight).stroke();
    pdf.fillColor("#1c1c1c");
    pdf.font("bold").text(label, left + pad, y + pad + 1.5, { width: labelWidth - 2 * pad });
    pdf.font("regular").text(value, left + labelWidth + pad, y + pad + 1.5, { width: valueWidth - 2 * pad });
    pdf.y = y + rowHeight;
    pdf.x = left;
  }
}
