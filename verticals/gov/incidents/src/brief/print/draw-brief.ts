import PDFDocument from "pdfkit";
import { drawBars } from "./draw-bars.ts";
import { drawTable } from "./draw-table.ts";
import { type Fonts, INK, PALE, QUIET, RED } from "./look.ts";
import type { BriefSection, BriefSheet } from "./sheet.ts";

/** A4 in the lay-out of an office's brief: red head, figures of the week, chart, sections with small tables. */
export async function drawBrief(sheet: BriefSheet, fonts: Fonts): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: "A4",
    margins: { top: 56, bottom: 58, left: 56, right: 56 },
    lang: sheet.language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: `${sheet.title} ${sheet.issue}`, Author: sheet.organisation, CreationDate: sheet.madeAt },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => pdf.on("end", resolve).on("error", reject));
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  pdf.registerFont("regular", Buffer.from(fonts.regular) as never);
  pdf.registerFont("bold", Buffer.from(fonts.bold) as never);
  drawHead(pdf, sheet);
  drawLead(pdf, sheet);
  drawTiles(pdf, sheet.tiles);
  drawBars(pdf, sheet.chart);
  for (const section of sheet.sections) drawSection(pdf, section);
  pdf.moveDown(0.6).font("regular").fontSize(8).fillColor(QUIET).text(sheet.foot, { lineGap: 2 });
  numberPages(pdf);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function drawHead(pdf: PDFKit.PDFDocument, { title, organisation, issue, date }: BriefSheet): void {
  const { left, right } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  pdf.font("bold").fontSize(30).fillColor(RED).text(title, { align: "center" });
  pdf.moveDown(0.35).font("regular").fontSize(11).fillColor(INK).text(issue, { align: "center" });
  const y = pdf.y + 6;
  pdf.fontSize(10.5).text(organisation, left, y, { width: width / 2 });
  pdf.text(date, left + width / 2, y, { width: width / 2, align: "right" });
  pdf
    .moveTo(left, y + 19)
    .lineTo(left + width, y + 19)
    .lineWidth(1.8)
    .strokeColor(RED)
    .stroke();
  pdf.x = left;
  pdf.y = y + 32;
}

function drawLead(pdf: PDFKit.PDFDocument, { lead, language }: BriefSheet): void {
  pdf.font("regular").fontSize(11).fillColor(INK);
  pdf.text(lead, { indent: language === "zh-CN" ? 22 : 0, lineGap: 5 });
  pdf.y += 10;
}

const TILE = { height: 58, gap: 8 };

function drawTiles(pdf: PDFKit.PDFDocument, tiles: BriefSheet["tiles"]): void {
  const { left, right } = pdf.page.margins;
  const width = (pdf.page.width - left - right - TILE.gap * (tiles.length - 1)) / tiles.length;
  const y = pdf.y;
  tiles.forEach(({ label, value, note }, index) => {
    const x = left + index * (width + TILE.gap);
    pdf.roundedRect(x, y, width, TILE.height, 4).fillColor(PALE).fill();
    const text = { width, align: "center", lineBreak: false } as const;
    pdf
      .font("regular")
      .fontSize(9)
      .fillColor(QUIET)
      .text(label, x, y + 7, text);
    pdf
      .font("bold")
      .fontSize(value.length > 6 ? 12 : 15)
      .fillColor(INK)
      .text(value, x, y + 21, text);
    pdf
      .font("regular")
      .fontSize(8)
      .fillColor(QUIET)
      .text(note, x, y + 42, text);
  });
  pdf.x = left;
  pdf.y = y + TILE.height + 14;
}

const SECTION_HEAD = 70;

function drawSection(pdf: PDFKit.PDFDocument, { title, paragraphs, table }: BriefSection): void {
  const { left, bottom } = pdf.page.margins;
  if (pdf.y + SECTION_HEAD > pdf.page.height - bottom) pdf.addPage();
  pdf.x = left;
  pdf.font("bold").fontSize(12.5).fillColor(RED).text(title);
  pdf.y += 5;
  pdf.font("regular").fontSize(10.5).fillColor(INK);
  for (const paragraph of paragraphs) {
    pdf.text(paragraph, { lineGap: 3 });
    pdf.y += 4;
  }
  if (table) drawTable(pdf, table);
  pdf.y += 12;
}

function numberPages(pdf: PDFKit.PDFDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    const { left, right } = pdf.page.margins;
    // Below the margin: without this the text would begin a page of its own.
    pdf.page.margins.bottom = 0;
    const width = pdf.page.width - left - right;
    const text = { width, align: "center", lineBreak: false } as const;
    pdf
      .font("regular")
      .fontSize(8.5)
      .fillColor(QUIET)
      .text(`${page + 1} / ${count}`, left, pdf.page.height - 36, text);
  }
}
