import PDFDocument from "pdfkit";
import { drawFieldTable } from "./field-table.ts";
import { documentFont } from "./fonts.ts";
import { drawQrCode } from "./qr-code.ts";
import { drawSeal } from "./seal.ts";

/** An official notice in one language, worded to the last character. */
export type Notice = {
  language: "zh-CN" | "en";
  organisation: string;
  title: string;
  numberLine: string;
  salutation: string;
  paragraphs: string[];
  fields: { label: string; value: string }[];
  closing: string[];
  sealName: string;
  sealPurpose: string;
  date: string;
  issuedAt: Date;
  verifyUrl: string;
  verifyLines: string[];
};

/** A4, official lay-out: issuing office, title, number, addressee, text, particulars, seal and date, code to verify. */
export async function drawNotice(notice: Notice): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: 74, bottom: 80, left: 74, right: 74 },
    lang: notice.language,
    displayTitle: true,
    info: { Title: notice.title, Author: notice.organisation, CreationDate: notice.issuedAt },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => pdf.on("end", resolve).on("error", reject));
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  pdf.registerFont("regular", documentFont("Regular") as never);
  pdf.registerFont("bold", documentFont("Bold") as never);
  drawHead(pdf, notice);
  drawText(pdf, notice);
  drawFoot(pdf, notice);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function drawHead(pdf: PDFKit.PDFDocument, { organisation, title, numberLine, language }: Notice): void {
  const { left, right } = pdf.page.margins;
  pdf
    .font("bold")
    .fontSize(language === "zh-CN" ? 21 : 17)
    .fillColor("#c8161d")
    .text(organisation, { align: "center" });
  const y = pdf.y + 8;
  pdf
    .moveTo(left, y)
    .lineTo(pdf.page.width - right, y)
    .lineWidth(1.6)
    .strokeColor("#c8161d")
    .stroke();
  pdf.y = y + 20;
  pdf.fillColor("#1c1c1c").fontSize(19).text(title, { align: "center" });
  pdf.moveDown(0.5).font("regular").fontSize(11).fillColor("#4a4a4a").text(numberLine, { align: "center" });
  pdf.fillColor("#1c1c1c").moveDown(1.4);
}

function drawText(pdf: PDFKit.PDFDocument, notice: Notice): void {
  const indent = notice.language === "zh-CN" ? 26 : 0;
  pdf.font("regular").fontSize(13).text(notice.salutation).moveDown(0.5);
  for (const paragraph of notice.paragraphs) pdf.text(paragraph, { indent, lineGap: 5 }).moveDown(0.5);
  if (notice.fields.length > 0) {
    pdf.moveDown(0.3);
    drawFieldTable(pdf, notice.fields);
    pdf.moveDown(1);
  }
  pdf.font("regular").fontSize(11.5);
  for (const paragraph of notice.closing) pdf.text(paragraph, { indent: indent && 23, lineGap: 4 }).moveDown(0.4);
}

const footHeight = 210;

function drawFoot(pdf: PDFKit.PDFDocument, notice: Notice): void {
  const { left, right, bottom } = pdf.page.margins;
  if (pdf.y + footHeight > pdf.page.height - bottom) pdf.addPage();
  const top = Math.max(pdf.y + 16, pdf.page.height - bottom - footHeight);
  const column = 220;
  const x = pdf.page.width - right - column;
  drawSeal(pdf, { x: x + column / 2, y: top + 50, name: notice.sealName, purpose: notice.sealPurpose });
  pdf.fillColor("#1c1c1c").font("regular").fontSize(13);
  pdf.text(notice.organisation, x, top + 30, { width: column, align: "center" });
  pdf.text(notice.date, x, pdf.y + 4, { width: column, align: "center" });
  const y = pdf.page.height - bottom - 84;
  drawQrCode(pdf, { text: notice.verifyUrl, x: left, y, size: 78 });
  pdf.fontSize(9.5).fillColor("#4a4a4a");
  pdf.text(notice.verifyLines.join("\n"), left + 92, y + 12, { width: 340, lineGap: 4 });
}
