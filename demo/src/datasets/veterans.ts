import { aboutPerson, monthly } from "./definition.ts";
import { choice, day, flag, idNumber, optional, personName, text } from "./field.ts";

export const veteranRecord = aboutPerson({
  code: "veteran.record",
  owner: "990122-VET",
  name: { zh: "退役军人建档立卡信息", en: "Veterans" },
  description: {
    zh: "退役军人的服役起止、安置方式、优抚类别和优待证。",
    en: "Service, placement, category of care and preferential card.",
  },
  updateSource: monthly,
  freshnessDays: 31,
  fields: {
    idNumber: idNumber(),
    name: personName(),
    servedFrom: day("入伍日期", "Served from"),
    servedTo: day("退役日期", "Served to"),
    placement: choice("安置方式", "Placement", {
      "self-employment": ["自主就业", "Self-employment"],
      assigned: ["安排工作", "Assigned a post"],
      retired: ["退休", "Retired"],
    }),
    careCategory: optional(text("优抚类别", "Category of care", "sensitive")),
    preferentialCard: flag("持有优待证", "Holds the preferential card"),
    cardNumber: optional(text("优待证编号", "Card number")),
  },
});
