import { aboutPerson, hourly } from "./definition.ts";
import { area, choice, day, flag, idNumber, optional, personName, text } from "./field.ts";

export const housingTitle = aboutPerson({
  code: "housing.title",
  owner: "990122-NRP",
  name: { zh: "不动产权属信息", en: "Title of real estate" },
  description: {
    zh: "房屋所有权的权证号、不动产单元、坐落、面积、共有和抵押查封情况，每处一条。",
    en: "Certificate, unit, location, area, co-ownership, mortgage and seizure; one record for each property.",
  },
  updateSource: hourly,
  freshnessDays: 1,
  keyFields: ["titleNumber"],
  fields: {
    idNumber: idNumber(),
    ownerName: personName("权利人", "Owner"),
    titleNumber: text("不动产权证号", "Title certificate"),
    unitNumber: text("不动产单元号", "Unit number"),
    address: text("坐落", "Location"),
    areaM2: area("建筑面积（平方米）", "Floor area (m²)"),
    usage: choice("用途", "Use", {
      residence: ["住宅", "Residence"],
      homestead: ["农村宅基地房屋", "Rural homestead"],
      shop: ["商业服务", "Shop"],
    }),
    ownership: choice("共有情况", "Ownership", {
      sole: ["单独所有", "Sole"],
      joint: ["共同共有", "Joint"],
    }),
    coOwnerName: optional(text("共有人", "Co-owner")),
    acquiredBy: choice("取得方式", "Acquired by", {
      purchase: ["买卖", "Purchase"],
      inheritance: ["继承", "Inheritance"],
      "self-built": ["自建", "Self-built"],
    }),
    registeredOn: day("登记日期", "Registered on"),
    mortgaged: flag("已设抵押", "Mortgaged"),
    seized: flag("已被查封", "Under seizure", "sensitive"),
    status: choice("权属状态", "Status", { current: ["现势", "Current"], historic: ["历史", "Historic"] }),
  },
});
