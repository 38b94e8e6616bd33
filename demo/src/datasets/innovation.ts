import { aboutLegalEntity, monthly } from "./definition.ts";
import { choice, creditCode, day, entityName, fen, text } from "./field.ts";

export const innovationEnterprise = aboutLegalEntity({
  code: "innovation.enterprise",
  owner: "990122-IST",
  name: { zh: "科技和专精特新企业信息", en: "Innovative enterprises" },
  description: {
    zh: "高新技术企业、科技型中小企业和专精特新企业的认定信息。",
    en: "Recognition as high-tech, science-based or specialised enterprise.",
  },
  updateSource: monthly,
  freshnessDays: 93,
  keyFields: ["certificateNumber"],
  fields: {
    creditCode: creditCode(),
    name: entityName(),
    title: choice(
      "认定类别",
      "Title",
      {
        "high-tech": ["高新技术企业", "High-tech enterprise"],
        "science-sme": ["科技型中小企业", "Science-based small enterprise"],
        specialised: ["专精特新中小企业", "Specialised small enterprise"],
      },
      "public",
    ),
    certificateNumber: text("证书编号", "Certificate number", "public"),
    recognisedOn: day("认定日期", "Recognised on", "public"),
    validTo: day("有效期至", "Valid to", "public"),
    researchSpendLastYearFen: fen("上年度研发费用（分）", "Research spending last year (fen)", "sensitive"),
  },
});
