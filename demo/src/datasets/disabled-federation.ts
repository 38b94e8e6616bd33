import { aboutPerson, daily } from "./definition.ts";
import { choice, count, day, idNumber, optional, personName, text } from "./field.ts";

export const disabilityCertificate = aboutPerson({
  code: "disability.certificate",
  owner: "990122-DPF",
  name: { zh: "残疾人证信息", en: "Disability certificate" },
  description: {
    zh: "残疾人证的残疾类别、等级、发证日期和有效期。",
    en: "Kind and grade of disability, date and validity of the certificate.",
  },
  updateSource: daily,
  freshnessDays: 2,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    certificateNumber: text("残疾人证号", "Certificate number", "sensitive"),
    category: choice(
      "残疾类别",
      "Kind",
      {
        vision: ["视力残疾", "Vision"],
        hearing: ["听力残疾", "Hearing"],
        speech: ["言语残疾", "Speech"],
        physical: ["肢体残疾", "Physical"],
        intellectual: ["智力残疾", "Intellectual"],
        mental: ["精神残疾", "Mental"],
        multiple: ["多重残疾", "Multiple"],
      },
      "sensitive",
    ),
    grade: count("残疾等级（1至4级）", "Grade (1–4)", "sensitive"),
    issuedOn: day("发证日期", "Issued on"),
    validTo: day("有效期至", "Valid to"),
    guardianName: optional(text("监护人", "Guardian")),
    status: choice("状态", "Status", { valid: ["有效", "Valid"], expired: ["过期", "Expired"] }),
  },
});
