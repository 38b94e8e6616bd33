import { type NewDocument, newVerificationCode } from "@zhida/caseflow";
import { newId } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { Assessment } from "../assess/assess.ts";
import type { ServiceItem } from "../contract.ts";
import type { IssuedDocument } from "../store/tables.ts";
import { showValue } from "./show-value.ts";

export type PreparedDocument = { document: NewDocument; issued: IssuedDocument };

const SHOWN = 20;

/** The notice of acceptance or completion of one application, with its code known beforehand. */
export function documentOf(
  kind: "acceptance_notice" | "completion_notice" | "rejection_notice",
  about: {
    item: ServiceItem;
    organisation: LocalizedText;
    addressee: string;
    assessment: Pick<Assessment, "fields">;
    statement?: LocalizedText;
  },
): PreparedDocument {
  const { item, organisation, addressee, assessment, statement } = about;
  const id = newId();
  const verificationCode = newVerificationCode();
  const shown = assessment.fields.filter((field) => field.visible && field.value !== null);
  const confirmed = shown.filter((field) => field.confirm);
  const content: NewDocument["content"] = {
    item: item.name,
    addressee,
    organisation,
    statement,
    fields: (confirmed.length > 0 ? confirmed : shown).slice(0, SHOWN).map((field) => ({
      label: item.form.ui.fields[field.name]?.label ?? { zh: field.name, en: field.name },
      value: showValue(item, field),
    })),
    legalBasis: item.legalBasis.slice(0, SHOWN).map(({ law, article }) => `《${law.zh}》${article.zh}`),
    remedy: kind === "rejection_notice" ? remedy : undefined,
  };
  return { document: { id, verificationCode, kind, content }, issued: { id, kind, verificationCode } };
}

/** 行政复议法 art. 20 and 行政诉讼法 art. 46. */
const remedy: LocalizedText = {
  zh: "如不服本决定，可以自收到之日起六十日内申请行政复议，或者自收到之日起六个月内依法提起行政诉讼。",
  en: "If you disagree you may ask for administrative review within sixty days, or go to court within six months, of receiving this.",
};
