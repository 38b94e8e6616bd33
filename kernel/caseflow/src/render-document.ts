import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { Context } from "./deps.ts";
import { documentTitles, standingStatements } from "./document-wording.ts";
import { seenCase } from "./get-case.ts";
import type { Notice } from "./pdf/draw-notice.ts";
import { refuse } from "./refusals.ts";
import type { RenderedDocument } from "./service.ts";
import { type DocumentWithCase, findDocument } from "./store/documents.ts";

type Language = "zh-CN" | "en";

export async function renderDocument(
  { publicUrl, printer }: Pick<Context, "publicUrl" | "printer">,
  work: Work,
  { id, viewer, language }: { id: string; viewer: Actor; language: Language },
): Promise<RenderedDocument> {
  const document = await findDocument(work.db, id);
  if (!document) throw refuse("document_not_found");
  await seenCase(work, { id: document.case_id, viewer });
  const notice = wordNotice(document, language, publicUrl);
  return {
    bytes: await printer.print(notice),
    name: `${notice.title}-${document.number}.pdf`,
    type: "application/pdf",
  };
}

export function wordNotice(document: DocumentWithCase, language: Language, publicUrl: string): Notice {
  const { content, kind, verification_code: code, issued_at: issuedAt } = document;
  const isChinese = language === "zh-CN";
  const say = (text: string | { zh: string; en: string }) =>
    typeof text === "string" ? text : isChinese ? text.zh : straightQuotes(text.en);
  const organisation = say(content.organisation);
  const statement = say(content.statement ?? standingStatements[kind]).replace("{item}", () => say(content.item));
  const verifyUrl = `${publicUrl}/verify/${code}`;
  return {
    language,
    organisation,
    title: say(documentTitles[kind]),
    numberLine: isChinese ? `办件编号：${document.number}` : `Case number: ${document.number}`,
    salutation: isChinese ? `${content.addressee}：` : `To ${content.addressee}:`,
    paragraphs: [statement],
    fields: content.fields.map(({ label, value }) => ({ label: say(label), value: say(value) })),
    closing: closingOf(content, isChinese, say),
    sealName: content.organisation.zh,
    sealPurpose: "政务服务专用章",
    date: dateOf(issuedAt, isChinese),
    issuedAt,
    verifyUrl,
    verifyLines: isChinese
      ? [`验证码：${code}`, "扫描左侧二维码，或在门户“文书核验”中输入验证码，可核对本文书的真伪。", "以核验结果为准。"]
      : [
          `Verification code: ${code}`,
          'Scan the code, or enter it under "Verify a document" in the portal.',
          "What you find there is authoritative.",
        ],
  };
}

/** The font draws curly quotes as wide as a Chinese character. */
const straightQuotes = (text: string): string => text.replace(/[“”]/g, '"').replaceAll("’", "'");

function closingOf(
  { legalBasis = [], remedy }: DocumentWithCase["content"],
  isChinese: boolean,
  say: (text: { zh: string; en: string }) => string,
): string[] {
  const basis = isChinese ? `办理依据：${legalBasis.join("；")}。` : `Legal basis: ${legalBasis.join("; ")}.`;
  return [...(legalBasis.length > 0 ? [basis] : []), ...(remedy ? [say(remedy)] : [])];
}

function dateOf(at: Date, isChinese: boolean): string {
  const day = dateInChina(at);
  const [year, month, date] = day.split("-").map(Number);
  return isChinese ? `${year}年${month}月${date}日` : day;
}
